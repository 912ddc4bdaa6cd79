import { expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { remindRequester } from "@/lib/tickets/commands/remind-requester";
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

test("what waits for a change goes on once the change is closed, and no earlier", async () => {
  const { agent, customer, started, hold } = await desk();
  const change = await execute(createTicket, agent, {
    ...{ type: "change", subject: "New firmware", description: "It fixes the drops." },
    requesterId: customer.id,
    fields: { risk: "low" },
  });
  const id = await started();
  await hold(id, { reason: "awaiting_change", linkedId: change.id });
  await resumeWhatWaited();
  expect(await stateOf(id)).toBe("on_hold");
  await prisma.$transaction([
    prisma.$executeRaw`alter table ticket disable trigger ticket_guard`,
    prisma.$executeRaw`update ticket set state = 'closed', open = false where id = ${change.id}::uuid`,
    prisma.$executeRaw`alter table ticket enable trigger ticket_guard`,
  ]);
  await resumeWhatWaited();
  expect(await stateOf(id)).toBe("in_progress");
});

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
  // An answer lets it go on, and nobody is reminded any more.
  await execute(postReply, customer, { ticketId: id, body: "The left one." });
  expect(await stateOf(id)).toBe("in_progress");
  expect(await remind()).toBe(2);
  const attempt = execute(remindRequester, agent, { ticketId: id, days: 3 });
  await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
});
