import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { prisma } from "@/lib/db/client";
import { receiveMail } from "@/lib/mail/inbound/receive-mail";
import { replyAddressOf } from "@/lib/mail/reply-address";
import { randomFrom } from "@/lib/testing/kill/random";
import { replaced, workerProcess } from "@/lib/testing/worker-process";
import { chunks } from "./arrive";
import { message } from "./message";

type Plan = { messages: number; kills: number; seed: number };

const SETTLED_WITHIN_MS = 240_000;

/**
 * Hands so many messages in, each three times and all of them shuffled, while the worker that reads
 * them is killed again and again; says afterwards what came of each.
 */
export async function deliverWithKills({ messages, kills, seed }: Plan) {
  const random = randomFrom(seed);
  const run = randomUUID().slice(0, 8);
  const sources = await writeAll(run, messages);
  const deliveries = shuffled([...sources, ...sources, ...sources], random);
  const start = await workerProcess();
  let worker = start({});
  const state = { killed: 0, isOver: false };
  const killing = (async () => {
    while (state.killed < kills && !state.isOver) {
      await pause(150 + random() * 700);
      worker = await replaced(worker, () => start({}));
      state.killed += 1;
    }
  })();
  try {
    await Promise.all(
      Array.from({ length: 4 }, async (_, lane) => {
        for (let at = lane; at < deliveries.length; at += 4) {
          const source = deliveries[at];
          if (source) await receiveMail(chunks(source), { mailbox: "support", door: "http" });
        }
      }),
    );
    await killing;
    await settled(run);
  } finally {
    state.isOver = true;
    await killing;
    worker.kill("SIGTERM");
    if (worker.exitCode === null && worker.signalCode === null) await once(worker, "exit");
  }
  return { killed: state.killed, ...(await whatCameOf(run)) };
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const EACH_SENDER = 10;

/** New requests, answers, and one in ten from a machine. Its id tells of each what it has to become. */
async function writeAll(run: string, count: number): Promise<Buffer[]> {
  const sources: Buffer[] = [];
  let sender = { address: "", to: "" };
  for (let at = 0; at < count; at += 1) {
    if (at % EACH_SENDER === 0) sender = await writer(run);
    const kind = at % 10 === 9 ? "machine" : at % 2 === 0 ? "ticket" : "answer";
    sources.push(
      message({
        from: sender.address,
        to: kind === "answer" ? sender.to : "support@localhost",
        subject: `Message ${at}`,
        text: `${kind} ${randomUUID()}`,
        messageId: `<${kind}.${at}@${run}.example>`,
        headers: kind === "machine" ? ["Auto-Submitted: auto-replied"] : [],
      }),
    );
  }
  return sources;
}

/** A customer with a ticket, and the address at which they answer on it. */
async function writer(run: string) {
  const address = `${randomUUID()}@${run}.example`;
  const { id: userId } = await prisma.user.create({ data: { email: address, name: "Writer" } });
  const words = { subject: "Before", description: "Before.", impact: "low", urgency: "low" };
  const ticket = await prisma.ticket.create({
    data: {
      ...{ type: "incident", state: "new", priority: "P5", ...words },
      ...{ requesterId: userId, createdById: userId, reference: `INC-${run}-${randomUUID()}` },
    },
  });
  const event = await prisma.event.create({
    data: {
      ...{ subjectKind: "ticket", subjectId: ticket.id, seq: 1, kind: "ticket.created" },
      ...{ actorKind: "person", actorId: userId, commandId: randomUUID(), facts: {} },
    },
  });
  await prisma.eventStream.create({ data: { subjectId: ticket.id, lastSeq: 1 } });
  const effect = await prisma.effect.create({
    data: { key: randomUUID(), eventId: event.id, name: "mail-reply", state: "done" },
  });
  const mail = await prisma.mail.create({
    data: {
      ...{ messageId: `<${randomUUID()}@localhost>`, template: "reply", toAddress: address },
      ...{ recipientId: userId, ticketId: ticket.id },
      effectId: effect.id,
    },
  });
  return { address, to: replyAddressOf(mail.id) };
}

async function settled(run: string): Promise<void> {
  const end = Date.now() + SETTLED_WITHIN_MS;
  const waiting = () =>
    prisma.inboundMail.count({
      where: { state: "waiting", identity: { endsWith: `@${run}.example>` } },
    });
  while ((await waiting()) > 0 && Date.now() < end) await pause(250);
}

/** Counted from the tickets and replies themselves, not from what the inbox says of them. */
async function whatCameOf(run: string) {
  const rows = await prisma.inboundMail.findMany({
    where: { identity: { endsWith: `@${run}.example>` } },
    select: { identity: true, state: true },
  });
  const senders = { email: { endsWith: `@${run}.example` } };
  const [tickets, replies, events] = await Promise.all([
    prisma.ticket.findMany({
      where: { requester: senders, subject: { not: "Before" } },
      select: { description: true },
    }),
    prisma.reply.findMany({ where: { author: senders }, select: { body: true } }),
    prisma.event.groupBy({
      by: ["kind"],
      where: { kind: { in: ["ticket.created", "ticket.replied"] }, actorId: { not: null } },
      _count: true,
    }),
  ]);
  return {
    rows: rows.length,
    states: counted(
      rows.map(({ identity, state }) => `${identity.slice(1).split(".")[0]}: ${state}`),
    ),
    tickets: tickets.length,
    ticketsOnce: new Set(tickets.map(({ description }) => description)).size,
    replies: replies.length,
    repliesOnce: new Set(replies.map(({ body }) => body)).size,
    events: Object.fromEntries(events.map(({ kind, _count }) => [kind, _count])),
  };
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
