import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { arrive } from "@/lib/testing/mail/arrive";
import { message, type Wish } from "@/lib/testing/mail/message";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { replyAddressOf } from "../reply-address";
import { SENDER_LIMITS } from "./limits";
import { isOtherSubject, plainSubject } from "./subject";

let agent: Person;
let ada: Person;
let watcher: Person;
let other: Person;
let colleague: Person;
let ticket: { id: string; reference: string; subject: string };
let trashed: string;
let ours: { messageId: string; address: string };
let theirs: { messageId: string; address: string };

const as = (person: Person) => `${person.name} <${person.email}>`;
const proven = (person: Person) =>
  `Authentication-Results: mx.desk.example; dmarc=pass header.from=${person.email.split("@")[1]}`;

async function mailTo(ticketId: string, recipientId: string) {
  const events = await prisma.event.findMany({ where: { subjectId: ticketId } });
  await follow(events.map(({ id }) => id));
  const mail = await prisma.mail.findFirstOrThrow({
    where: { ticketId, recipientId, template: "reply" },
    orderBy: { id: "desc" },
  });
  return { messageId: mail.messageId, address: replyAddressOf(mail.id) };
}

beforeAll(async () => {
  env.MAIL_AUTHSERV_ID.splice(0, 9, "mx.desk.example");
  const org = await prisma.organisation.create({ data: { name: randomUUID() } });
  agent = await makeAgent();
  ada = await makeCustomer({ name: "Ada", organisationId: org.id });
  watcher = await makeCustomer({ name: "Will", organisationId: org.id });
  colleague = await makeCustomer({ name: "Cora", organisationId: org.id });
  other = await makeCustomer({ name: "Otto" });
  const made = await makeIncident(ada);
  ticket = made;
  await execute(watchTicket, agent, { ticketId: made.id, userId: watcher.id });
  await execute(postReply, agent, { ticketId: made.id, body: "Please restart it." });
  ours = await mailTo(made.id, ada.id);
  theirs = await mailTo(made.id, watcher.id);
  const gone = await makeIncident(ada);
  await execute(postReply, agent, { ticketId: gone.id, body: "Gone." });
  trashed = (await mailTo(gone.id, ada.id)).address;
  const entry = await prisma.trashEntry.create({
    data: {
      ...{ kind: "ticket", subjectId: gone.id, reference: gone.reference },
      ...{ trashedById: agent.id, purgeAfter: new Date(Date.now() + 1e9) },
    },
  });
  await prisma.ticket.update({ where: { id: gone.id }, data: { trashEntryId: entry.id } });
});

type Fate = "answer" | "own" | "filed" | string;
type Case = [name: string, wish: () => Wish, fate: Fate];

/** The last letter of the proof turned into another. */
const forged = (address: string) =>
  address.replace(/(.)@/, (_, end) => (end === "a" ? "b@" : "a@"));

const CASES: Case[] = [
  ["to our address", () => ({ from: as(ada), to: ours.address }), "answer"],
  [
    "to our address in capitals",
    () => ({ from: as(ada), to: ours.address.toUpperCase() }),
    "answer",
  ],
  [
    "to our address with a name",
    () => ({ from: as(ada), to: `"Muster" <${ours.address}>` }),
    "answer",
  ],
  [
    "to our address among others",
    () => ({ from: as(ada), to: `x@y.example, ${ours.address}` }),
    "answer",
  ],
  ["to our address in Cc", () => ({ from: as(ada), headers: [`Cc: ${ours.address}`] }), "answer"],
  [
    "delivered to our address",
    () => ({ from: as(ada), headers: [`Delivered-To: ${ours.address}`] }),
    "answer",
  ],
  [
    "originally to our address",
    () => ({ from: as(ada), headers: [`X-Original-To: <${ours.address}>`] }),
    "answer",
  ],
  ["from capitals", () => ({ from: ada.email.toUpperCase(), to: ours.address }), "answer"],
  ["from a watcher, to their address", () => ({ from: as(watcher), to: theirs.address }), "answer"],
  [
    "from a watcher, to the requester's address",
    () => ({ from: as(watcher), to: ours.address }),
    "answer",
  ],
  ["answering our Message-ID", () => ({ from: as(ada), inReplyTo: ours.messageId }), "answer"],
  [
    "with our Message-ID among references",
    () => ({ from: as(ada), references: `<a@b> ${ours.messageId} <c@d>` }),
    "answer",
  ],
  [
    "answering another, with ours among references",
    () => ({ from: as(ada), inReplyTo: "<c@d>", references: ours.messageId }),
    "answer",
  ],
  [
    "with folded references",
    () => ({ from: as(ada), references: `<a@b>\r\n ${ours.messageId}` }),
    "answer",
  ],
  [
    "to our address, about another Message-ID",
    () => ({ from: as(ada), to: ours.address, inReplyTo: "<x@y>" }),
    "answer",
  ],
  [
    "from a watcher, answering our Message-ID",
    () => ({ from: as(watcher), inReplyTo: theirs.messageId }),
    "answer",
  ],
  [
    "from an agent with proof, to our address",
    () => ({ from: as(agent), to: ours.address, headers: [proven(agent)] }),
    "answer",
  ],
  [
    "from an agent without proof",
    () => ({ from: as(agent), to: ours.address }),
    "agent_unverified",
  ],
  [
    "from an agent with proof, to a Message-ID",
    () => ({ from: as(agent), inReplyTo: ours.messageId, headers: [proven(agent)] }),
    "agent_unverified",
  ],
  [
    "from an agent with a forged proof below a failed one",
    () => ({
      from: as(agent),
      to: ours.address,
      headers: ["Authentication-Results: mx.desk.example; dmarc=fail", proven(agent)],
    }),
    "unverified_sender",
  ],
  [
    "from an agent with the proof of another server",
    () => ({
      from: as(agent),
      to: ours.address,
      headers: ["Authentication-Results: mx.evil.example; dmarc=pass"],
    }),
    "agent_unverified",
  ],
  [
    "from an agent with the proof of another domain",
    () => ({
      from: as(agent),
      to: ours.address,
      headers: ["Authentication-Results: mx.desk.example; dmarc=pass header.from=evil.example"],
    }),
    "agent_unverified",
  ],
  [
    "from a customer who failed the proof",
    () => ({
      from: as(ada),
      to: ours.address,
      headers: [
        "Authentication-Results: mx.desk.example; spf=fail; dmarc=fail header.from=example.com",
      ],
    }),
    "unverified_sender",
  ],
  ["to a forged address", () => ({ from: as(ada), to: forged(ours.address) }), "own"],
  [
    "to an address cut short",
    () => ({ from: as(ada), to: ours.address.replace(/.{4}@/, "@") }),
    "own",
  ],
  [
    "to our address at another host",
    () => ({ from: as(ada), to: ours.address.replace(/@.*/, "@evil.example") }),
    "own",
  ],
  [
    "to an address that is only the prefix",
    () => ({ from: as(ada), to: "reply+@localhost" }),
    "own",
  ],
  [
    "answering a Message-ID that we never gave",
    () => ({ from: as(ada), inReplyTo: ours.messageId.replace(/^<./, "<0x") }),
    "own",
  ],
  [
    "with the reference in the subject alone",
    () => ({ from: as(ada), subject: `Re: [${ticket.reference}] ${ticket.subject}` }),
    "own",
  ],
  [
    "with the reference, from somebody else",
    () => ({ from: as(other), subject: `Re: [${ticket.reference}] ${ticket.subject}` }),
    "own",
  ],
  ["with the same subject", () => ({ from: as(ada), subject: ticket.subject }), "own"],
  [
    "from somebody else we know, to our address",
    () => ({ from: as(other), to: ours.address }),
    "not_a_participant",
  ],
  [
    "from a colleague who is not on it, to our address",
    () => ({ from: as(colleague), to: ours.address }),
    "not_a_participant",
  ],
  [
    "from a stranger, to our address",
    () => ({ from: "m@stranger.example", to: ours.address }),
    "not_a_participant",
  ],
  [
    "from somebody else, answering our Message-ID",
    () => ({ from: as(other), inReplyTo: ours.messageId }),
    "own",
  ],
  [
    "from a stranger, answering our Message-ID",
    () => ({ from: "m@stranger.example", inReplyTo: ours.messageId }),
    "unknown_sender",
  ],
  [
    "with a participant in Reply-To only",
    () => ({ from: as(other), to: ours.address, headers: [`Reply-To: ${ada.email}`] }),
    "not_a_participant",
  ],
  [
    "with a participant in Sender only",
    () => ({ from: as(other), to: ours.address, headers: [`Sender: ${ada.email}`] }),
    "not_a_participant",
  ],
  [
    "with a participant's address as the name",
    () => ({ from: `"${ada.email}" <m@stranger.example>`, to: ours.address }),
    "not_a_participant",
  ],
  [
    "from two senders",
    () => ({ from: `${ada.email}, ${other.email}`, to: ours.address }),
    "no_sender",
  ],
  ["to a ticket in the trash", () => ({ from: as(ada), to: trashed }), "ticket_gone"],
  ["from our own address", () => ({ from: ours.address, to: ours.address }), "filed"],
  ["with our own Message-ID", () => ({ from: as(ada), messageId: ours.messageId }), "filed"],
  [
    "from an absent participant",
    () => ({ from: as(ada), to: ours.address, subject: "Automatic reply: x" }),
    "filed",
  ],
];

describe("a mail", () => {
  test.each(CASES)("%s", async (name, wish, fate) => {
    const said = `${name}: ${randomUUID()}`;
    const mail = await arrive(message({ text: said, ...wish() }));
    if (fate === "answer") {
      expect(mail).toMatchObject({ state: "applied", ticketId: ticket.id });
      expect(mail.reply?.body).toBe(said);
    } else if (fate === "own") {
      expect(mail).toMatchObject({ state: "applied", opened: true });
      expect(mail.ticketId).not.toBe(ticket.id);
    } else if (fate === "filed") {
      expect(mail).toMatchObject({ state: "filed", ticketId: null });
    } else {
      expect(mail).toMatchObject({ state: "quarantined", reason: fate, ticketId: null });
    }
  });

  test("that answers one's own goes to the ticket which that began", async () => {
    const messageId = `<${randomUUID()}@mail.example>`;
    const first = await arrive(message({ from: as(other), messageId, text: randomUUID() }));
    const answer = { inReplyTo: messageId, text: "One more thing." };
    expect((await arrive(message({ from: as(other), ...answer }))).ticketId).toBe(first.ticketId);
    const foreign = await arrive(message({ from: as(colleague), ...answer }));
    expect(foreign.ticketId).not.toBe(first.ticketId);
  });

  test("gives nobody in its Cc a part in the ticket, and no mail", async () => {
    const mail = await arrive(
      message({
        from: as(ada),
        text: randomUUID(),
        headers: [`Cc: ${other.email}, x@evil.example`],
      }),
    );
    expect(mail.copyTo).toContain("x@evil.example");
    const ticketId = mail.ticketId ?? "";
    expect(await prisma.ticketWatcher.count({ where: { ticketId } })).toBe(0);
    expect(await prisma.user.count({ where: { email: "x@evil.example" } })).toBe(0);
  });
});

test.each([
  ["Re: [INC-7] VPN", "VPN", false],
  ["AW: WG: Re[2]: VPN", "VPN", false],
  ["Fwd: [INC-7] VPN drops", "[INC-7] VPN drops", false],
  ["vpn", "VPN", false],
  ["", "VPN", false],
  ["VPN dr", "VPN drops", false],
  ["New chairs", "VPN", true],
  ["Re: New chairs", "[INC-7] VPN", true],
])("%j after %j", (given, known, isOther) => {
  expect(isOtherSubject(given, [known])).toBe(isOther);
});

test("a subject of nothing but prefixes is empty", () => {
  expect(plainSubject("Re: Re: [INC-1] Fwd:")).toBe("");
});

describe("two desks that answer each other", () => {
  /** Has everything follow that the ticket's events ask for, and says how many mails went to them. */
  async function mailsTo(person: Person): Promise<number> {
    const events = await prisma.event.findMany({ where: { actorId: person.id } });
    await follow(events.map(({ id }) => id));
    const pending = await prisma.effect.findMany({
      where: { recipientId: person.id, state: "pending", name: "acknowledge-requester" },
    });
    const never = new AbortController().signal;
    for (const { id, name } of pending) await perform({ name, effectIds: [id] }, never);
    return prisma.mail.count({ where: { recipientId: person.id } });
  }

  test("end after two mails, though theirs says nowhere that it is a machine", async () => {
    const desk = await makeCustomer({ name: "Their desk" });
    let sent = 0;
    for (let turn = 1; turn <= 20; turn += 1) {
      // They make a ticket of whatever they get, and say so under a number of their own.
      await arrive(
        message({
          from: as(desk),
          subject: `[Case ${1_000 + turn}] We received your request`,
          text: `Thank you. Your case ${1_000 + turn} will be looked at.`,
        }),
      );
      const now = await mailsTo(desk);
      if (now === sent) break;
      sent = now;
    }
    expect(sent).toBeLessThanOrEqual(2);
    expect(sent).toBeGreaterThan(0);
  });

  test("end at once where theirs says that it is a machine", async () => {
    const desk = await makeCustomer();
    await arrive(message({ from: as(desk), headers: ["Auto-Submitted: auto-replied"] }));
    expect(await mailsTo(desk)).toBe(0);
  });

  test("and whoever writes much is acknowledged a few times a day, though every mail is taken", async () => {
    const busy = await makeCustomer();
    for (let at = 0; at < 8; at += 1) {
      await arrive(message({ from: as(busy), subject: randomUUID(), text: randomUUID() }));
    }
    expect(await prisma.ticket.count({ where: { requesterId: busy.id } })).toBe(8);
    expect(await mailsTo(busy)).toBe(SENDER_LIMITS.acknowledgementsPerDay);
  });
});
