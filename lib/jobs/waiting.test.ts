import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma, type Tx } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { notificationsFor } from "@/lib/notifications/queries";
import { isBlocked } from "@/lib/testing/blocked";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { remindRequester } from "@/lib/tickets/commands/remind-requester";
import { unlinkTickets } from "@/lib/tickets/commands/unlink-tickets";
import { performMove } from "@/lib/tickets/perform-move";
import { lockTicket } from "@/lib/tickets/steps";
import { purge } from "@/lib/trash/commands/purge";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { closeWhatIsSolved, remindWhoIsWaitedFor, resumeWhatWaited } from "./waiting";

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS - 60_000);

const stateOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).state;

/** The past of a ticket, past the guards that would not let anybody write it. */
async function backdate(id: string, data: { holdUntil?: Date; resolvedAt?: Date }, events?: Date) {
  await prisma.ticket.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  if (!events) return;
  await prisma.$transaction([
    prisma.$executeRaw`alter table event disable trigger event_is_final`,
    prisma.event.updateMany({ where: { subjectId: id }, data: { createdAt: events } }),
    prisma.$executeRaw`alter table event enable trigger event_is_final`,
  ]);
}

async function desk() {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const started = async () => {
    const { id } = await makeIncident(customer);
    await execute(moveTicket, agent, { ticketId: id, event: "start" });
    return id;
  };
  const hold = (ticketId: string, more: object) =>
    execute(moveTicket, agent, { ticketId, event: "hold", ...more });
  const resolve = (ticketId: string) => {
    const words = { resolutionCode: "fixed", resolutionNote: "It works." };
    return execute(moveTicket, agent, { ticketId, event: "resolve", ...words });
  };
  return { agent, customer, started, hold, resolve };
}

test("what waits for a day goes on by itself once the day has come, and its assignee is told", async () => {
  const { agent, started, hold } = await desk();
  const [due, early] = [await started(), await started()];
  const until = new Date(Date.now() + DAY_MS).toISOString();
  for (const id of [due, early]) await hold(id, { reason: "scheduled", until });
  await backdate(due, { holdUntil: ago(0) });
  await Promise.all([resumeWhatWaited(), resumeWhatWaited()]);
  expect([await stateOf(due), await stateOf(early)]).toEqual(["in_progress", "on_hold"]);
  const moves = await prisma.event.findMany({
    where: { subjectId: due, kind: "ticket.moved", actorKind: "system" },
  });
  expect(moves).toHaveLength(1);
  await follow(moves.map(({ id }) => id));
  const notices = await prisma.notification.findMany({ where: { eventId: moves[0]?.id ?? "" } });
  expect(notices.map(({ userId }) => userId)).toEqual([agent.id]);
});

/** A ticket of the desk's own in the state that is wished, past the guards that ask how it came there. */
async function awaited(type: "change" | "problem") {
  const [agent, customer] = [await makeAgent(), await makeCustomer()];
  const { id } = await execute(createTicket, agent, {
    ...{ type, subject: "New firmware", description: "It fixes the drops." },
    requesterId: customer.id,
    ...(type === "change" ? { fields: { risk: "low" } } : {}),
  });
  const ends = (state: string) =>
    prisma.$transaction([
      prisma.$executeRaw`alter table ticket disable trigger ticket_guard`,
      prisma.$executeRaw`
        update ticket set state = ${state}, open = false, updated_at = now() where id = ${id}::uuid`,
      prisma.$executeRaw`alter table ticket enable trigger ticket_guard`,
    ]);
  return { id, agent, ends };
}

const told = async (id: string) => {
  const events = await prisma.event.findMany({
    where: { subjectId: id, kind: { in: ["ticket.moved", "ticket.wait_over"] } },
    orderBy: { seq: "desc" },
    take: 2,
  });
  return events.map(({ facts }) => facts);
};

const ENDS = {
  closed: ({ ends }) => ends("closed"),
  cancelled: ({ id, agent }) =>
    execute(moveTicket, agent, { ticketId: id, event: "cancel", reason: "Not needed." }),
  unsuccessful: async ({ id, ends }) => {
    await prisma.changePlan.update({ where: { ticketId: id }, data: { outcome: "rolled_back" } });
    await ends("closed");
  },
  trashed: ({ id, agent }) => execute(trashTicket, agent, { ticketId: id }),
  purged: async ({ id, agent }) => {
    await execute(trashTicket, agent, { ticketId: id });
    const { id: entryId, reference } = await prisma.trashEntry.findFirstOrThrow({
      where: { subjectId: id },
    });
    await execute(purge, await makeAdmin(), { entryId, confirm: reference });
  },
} satisfies Record<string, (one: Awaited<ReturnType<typeof awaited>>) => Promise<unknown>>;

test.each([
  "closed",
  "cancelled",
  "unsuccessful",
  "trashed",
  "purged",
] as const)("what waits for a change goes on once that is %s, no earlier, and says why", async (end) => {
  const { started, hold } = await desk();
  const [first, second] = [await awaited("change"), await awaited("change")];
  const id = await started();
  await hold(id, { reason: "awaiting_change", linkedId: first.id });
  await execute(linkTickets, first.agent, { ticketId: second.id, kind: "blocks", toId: id });
  await first.ends("cancelled");
  await resumeWhatWaited();
  expect(await stateOf(id)).toBe("on_hold");
  await ENDS[end](second);
  await Promise.all([resumeWhatWaited(), resumeWhatWaited()]);
  expect(await stateOf(id)).toBe("in_progress");
  // Of one that is purged nothing is left to speak of; the other ended before.
  const why = end === "purged" ? { awaitedId: first.id, how: "cancelled" } : undefined;
  expect(await told(id)).toEqual([
    why ?? { awaitedId: second.id, how: end },
    expect.objectContaining({ event: "resume", from: "on_hold" }),
  ]);
  expect((await eventsOf(id)).filter((kind) => kind === "ticket.wait_over")).toHaveLength(1);
});

test("what waits for a problem goes on when that ends without being mended, and is left to the fix else", async () => {
  const { started, hold } = await desk();
  const [kept, mended, gone] = [
    ...[await awaited("problem"), await awaited("problem"), await awaited("problem")],
  ];
  const waits = await Promise.all(
    [kept, mended, gone].map(async (problem) => {
      const id = await started();
      await hold(id, { reason: "awaiting_problem", linkedId: problem?.id });
      return id;
    }),
  );
  const [onKept, onMended, onGone] = waits as [string, string, string];
  await resumeWhatWaited();
  expect(await Promise.all(waits.map(stateOf))).toEqual(["on_hold", "on_hold", "on_hold"]);
  await kept?.ends("closed");
  const link = await prisma.ticketLink.findFirstOrThrow({ where: { toId: onGone } });
  await execute(unlinkTickets, gone?.agent ?? never(), { ticketId: onGone, linkId: link.id });
  // It was mended a moment ago: what follows from that has not been looked at yet.
  const moved = { event: "resolve", from: "fix_in_progress", to: "resolved", reason: null };
  const { id: eventId } = await prisma.event.create({
    data: {
      ...{ subjectKind: "ticket", subjectId: mended?.id ?? "", seq: 1_000, kind: "ticket.moved" },
      ...{ actorKind: "system", commandId: mended?.id ?? "", facts: moved },
    },
  });
  await mended?.ends("resolved");
  await resumeWhatWaited();
  expect(await Promise.all(waits.map(stateOf))).toEqual(["in_progress", "on_hold", "in_progress"]);
  expect((await told(onKept))[0]).toEqual({ awaitedId: kept?.id, how: "closed" });
  expect((await told(onGone))[0]).toEqual({ awaitedId: null, how: "gone" });
  // That could not resolve it, so that it would wait for ever.
  await prisma.effect.create({
    data: { eventId, name: "end-waiting", key: `${eventId}:end-waiting:`, state: "done" },
  });
  await resumeWhatWaited();
  expect((await told(onMended))[0]).toEqual({ awaitedId: mended?.id, how: "resolved" });
});

function never(): never {
  throw new Error("Nobody is there.");
}

test("what is solved is closed after days of silence, and not while somebody still writes", async () => {
  const { agent, customer, started, resolve } = await desk();
  const [silent, thanked, fresh] = [await started(), await started(), await started()];
  for (const id of [silent, thanked, fresh]) await resolve(id);
  await execute(postReply, customer, { ticketId: thanked, body: "Thank you." });
  await execute(postReply, agent, { ticketId: silent, body: "You are welcome." });
  for (const id of [silent, thanked]) await backdate(id, { resolvedAt: ago(5) });
  await Promise.all([closeWhatIsSolved(), closeWhatIsSolved()]);
  expect(await Promise.all([silent, thanked, fresh].map(stateOf))).toEqual([
    ...["closed", "resolved", "resolved"],
  ]);
  const closes = (await eventsOf(silent)).filter((kind) => kind === "ticket.moved");
  expect(closes).toHaveLength(3);
});

test("of an answer and the closing by itself whichever comes first wins", async () => {
  const { customer, started, resolve } = await desk();
  const [answered, closed] = [await started(), await started()];
  for (const id of [answered, closed]) {
    await resolve(id);
    await backdate(id, { resolvedAt: ago(5) });
  }
  // The answer is written and not yet there for others when the closing has found the ticket.
  const turn = await whileHeld(answered, async (tx) => {
    await tx.reply.create({
      data: {
        ticketId: answered,
        authorId: customer.id,
        audience: "public",
        body: "No, it is not.",
      },
    });
    const closing = closeWhatIsSolved();
    await isBlocked();
    return { closing };
  });
  await turn.closing;
  expect(await stateOf(answered)).toBe("resolved");

  // The ticket was closed while the answer waited for it.
  await backdate(closed, { resolvedAt: ago(5) });
  const words = { ticketId: closed, body: "It is broken again." };
  const late = await whileHeld(closed, async (tx, ticket) => {
    if (!ticket) throw new Error("It is there.");
    const emit = (): void => {};
    const context = { tx, actor: { kind: "system", name: "waiting" } as const, emit };
    await performMove(context, ticket, { ticketId: closed, event: "autoclose" });
    const reply = untilFree(() => execute(postReply, customer, words));
    await isBlocked();
    return { reply };
  });
  const { id } = await late.reply;
  const said = await prisma.reply.findUniqueOrThrow({ where: { id } });
  expect(said.ticketId).not.toBe(closed);
  expect(await stateOf(closed)).toBe("closed");
  const follows = { kind: "follows", fromId: said.ticketId, toId: closed };
  expect(await prisma.ticketLink.count({ where: follows })).toBe(1);
});

/** Goes on while a ticket is held; what waits for that is answered in a box and waited for afterwards. */
const whileHeld = <Made>(
  ticketId: string,
  work: (tx: Tx, ticket: Awaited<ReturnType<typeof lockTicket>>) => Promise<Made>,
) =>
  prisma.$transaction(
    async (tx) => work(tx, await lockTicket(tx, { kind: "system", name: "waiting" }, ticketId)),
    { timeout: 30_000 },
  );

/** On a loaded machine whoever waits may give up first, which is no answer. */
async function untilFree<Made>(run: () => Promise<Made>): Promise<Made> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "unavailable") throw error;
    }
  }
}

test("nothing is closed while it hangs on an active major incident", async () => {
  const { agent, started, resolve } = await desk();
  const id = await started();
  await resolve(id);
  await backdate(id, { resolvedAt: ago(9) });
  const majorIncident = await prisma.majorIncident.create({
    data: {
      ...{ reference: `MI-T${Date.now()}`, title: "Down", state: "declared", severity: "SEV1" },
      ...{ impactStatement: "All.", createdById: agent.id },
      tickets: { create: { ticketId: id, via: "link", linkedById: agent.id } },
    },
  });
  await closeWhatIsSolved();
  expect(await stateOf(id)).toBe("resolved");
  await prisma.miTicket.deleteMany({ where: { majorIncidentId: majorIncident.id } });
  await closeWhatIsSolved();
  expect(await stateOf(id)).toBe("closed");
});

test("whoever is waited for is reminded after three days and after seven, once each", async () => {
  const { agent, customer, started, hold } = await desk();
  const id = await started();
  await hold(id, { reason: "awaiting_requester", message: "Which one?" });
  const remind = async () => {
    await Promise.all([remindWhoIsWaitedFor(), remindWhoIsWaitedFor()]);
    return (await eventsOf(id)).filter((kind) => kind === "ticket.reminded").length;
  };
  expect(await remind()).toBe(0);
  await backdate(id, {}, ago(3));
  expect(await remind()).toBe(1);
  expect(await remind()).toBe(1);
  await backdate(id, {}, ago(7));
  expect(await remind()).toBe(2);
  const reminders = await prisma.event.findMany({
    where: { subjectId: id, kind: "ticket.reminded" },
    orderBy: { seq: "asc" },
  });
  expect(reminders.map(({ facts }) => facts)).toEqual([{ days: 3 }, { days: 7 }]);
  await follow(reminders.map((event) => event.id));
  const mails = await prisma.mail.findMany({ where: { ticketId: id, template: "reminder" } });
  expect(mails.map(({ recipientId }) => recipientId)).toEqual([customer.id, customer.id]);
  const { rows } = await notificationsFor(customer, {}, { limit: 2 });
  expect(rows.map(({ kind }) => kind)).toEqual(["ticket.reminded", "ticket.reminded"]);
  // An answer lets it go on, and nobody is reminded any more.
  await execute(postReply, customer, { ticketId: id, body: "The left one." });
  expect(await stateOf(id)).toBe("in_progress");
  expect(await remind()).toBe(2);
  const attempt = execute(remindRequester, agent, { ticketId: id, days: 3 });
  await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
});
