import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { EVERY_TEAM } from "@/lib/notifications/preferences";
import { notificationsFor, unreadCount } from "@/lib/notifications/queries";
import { makeAgent, makeCustomer, makeIncident, makeTeam } from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { follow, perform } from "./dispatch";

let customer: Person;
let agent: Person;
let colleague: Person;
let teamId: string;

beforeAll(async () => {
  const team = await makeTeam();
  teamId = team.id;
  customer = await makeCustomer({ name: "Ada" });
  agent = await makeAgent({ name: "Ben", teamIds: [team.id] });
  colleague = await makeAgent({ name: "Cleo", teamIds: [team.id] });
});

const never = new AbortController().signal;

/** Lets everything follow that these tickets' events ask for, as the worker would. */
async function settleAll(ticketId: string) {
  const events = await prisma.event.findMany({
    where: { subjectId: ticketId },
    orderBy: { seq: "asc" },
  });
  await follow(events.map(({ id }) => id));
  await performAll(ticketId);
}

async function performAll(ticketId: string) {
  const rows = await prisma.effect.findMany({
    where: { event: { subjectId: ticketId }, state: "pending" },
  });
  for (const { id, name } of rows) await perform({ name, effectIds: [id] }, never);
}

/** An incident of the team's that an agent wrote down. */
async function teamIncident() {
  return makeIncident(agent, { requesterId: customer.id, teamId });
}

async function told(ticketId: string) {
  const rows = await prisma.notification.findMany({
    where: { ticketId },
    include: { user: true, event: true },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => `${row.user.name}: ${row.event.kind} (${row.reason})`);
}

async function mailed(ticketId: string) {
  const rows = await prisma.mail.findMany({ where: { ticketId }, orderBy: { id: "asc" } });
  return rows.map((row) => `${row.template} to ${row.toAddress}`);
}

test("a new ticket tells its team and acknowledges the requester", async () => {
  const ticket = await teamIncident();
  await settleAll(ticket.id);
  expect(await told(ticket.id)).toEqual(["Cleo: ticket.created (team)"]);
  expect(await mailed(ticket.id)).toEqual([`acknowledgement to ${customer.email}`]);
});

const OF_THE_DESK = ["run-rules", "reckon-ola"];

test("an event that is followed many times at once has its consequences once", async () => {
  const ticket = await teamIncident();
  const [event] = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  const ids = [event?.id ?? ""];
  await Promise.all([follow(ids), follow(ids), follow(ids), follow(ids)]);
  const rows = await prisma.effect.findMany({ where: { eventId: ids[0] ?? "" } });
  // The desk may have rules, which look at every event, and what teams promise one another.
  const names = rows.map(({ name }) => name).filter((name) => !OF_THE_DESK.includes(name));
  expect(names.sort()).toEqual(["acknowledge-requester", "notify-inbox", "reckon-sla"]);
  await Promise.all(
    [1, 2, 3, 4].flatMap(() =>
      rows.map(({ id, name }) => perform({ name, effectIds: [id] }, never)),
    ),
  );
  expect(await told(ticket.id)).toHaveLength(1);
  const mail = await prisma.mail.findFirstOrThrow({
    where: { ticketId: ticket.id },
    include: { events: true, effect: true },
  });
  expect(mail.events.map(({ kind }) => kind).sort()).toEqual(["accepted", "queued"]);
  expect(mail.effect).toMatchObject({ state: "done", attempts: 1 });
});

test("a note reaches no customer, neither as mail nor as notice", async () => {
  const ticket = await teamIncident();
  await execute(reviseTicket, agent, { ticketId: ticket.id, assigneeId: colleague.id });
  await prisma.ticketWatcher.create({ data: { ticketId: ticket.id, userId: customer.id } });
  await execute(postReply, agent, { ticketId: ticket.id, body: "Secret.", audience: "internal" });
  await settleAll(ticket.id);
  expect(await told(ticket.id)).toContain("Cleo: ticket.noted (assigned)");
  const notices = await prisma.notification.count({
    where: { ticketId: ticket.id, userId: customer.id },
  });
  expect(notices).toBe(0);
  const mails = await prisma.mail.findMany({ where: { ticketId: ticket.id } });
  expect(mails.map(({ template }) => template)).toEqual(["acknowledgement"]);
  expect(JSON.stringify(mails)).not.toContain("Secret");
});

test("a public reply of an agent reaches the requester by mail and in the inbox", async () => {
  const ticket = await teamIncident();
  await execute(postReply, agent, { ticketId: ticket.id, body: "Try **again**." });
  await settleAll(ticket.id);
  expect(await told(ticket.id)).toContain("Ada: ticket.replied (requester)");
  const reply = await prisma.mail.findFirstOrThrow({
    where: { ticketId: ticket.id, template: "reply" },
  });
  const first = await prisma.mail.findFirstOrThrow({
    where: { ticketId: ticket.id, template: "acknowledgement" },
  });
  expect(reply.headers).toMatchObject({ "In-Reply-To": first.messageId });
  expect(reply.text).toContain("> Try **again**.");
  expect(reply.html).toContain("<strong>again</strong>");
  expect(reply.html).toContain(`/requests/${ticket.reference}`);
});

test("a customer's own reply is mailed to nobody and tells the assignee", async () => {
  const ticket = await teamIncident();
  await execute(reviseTicket, agent, { ticketId: ticket.id, assigneeId: agent.id });
  await execute(postReply, customer, { ticketId: ticket.id, body: "Any news?" });
  await settleAll(ticket.id);
  expect(await mailed(ticket.id)).toEqual([`acknowledgement to ${customer.email}`]);
  expect(await told(ticket.id)).toContain("Ben: ticket.replied (assigned)");
});

test("resolving asks the requester, and reopening tells the assignee once", async () => {
  const ticket = await teamIncident();
  await execute(moveTicket, agent, {
    ticketId: ticket.id,
    event: "start",
    assigneeId: agent.id,
  });
  await execute(moveTicket, agent, {
    ticketId: ticket.id,
    event: "resolve",
    resolutionCode: "fixed",
    resolutionNote: "A new cable.",
  });
  await settleAll(ticket.id);
  const mail = await prisma.mail.findFirstOrThrow({
    where: { ticketId: ticket.id, template: "resolved" },
  });
  expect(mail.text).toContain("A new cable.");
  expect(mail.text).toContain("?move=confirm");
  expect(mail.text).toContain("?move=reopen");

  await execute(moveTicket, customer, {
    ticketId: ticket.id,
    event: "reopen",
    message: "Still broken.",
  });
  await settleAll(ticket.id);
  const toBen = (await told(ticket.id)).filter((line) => line.startsWith("Ben"));
  expect(toBen).toEqual(["Ben: ticket.moved (assigned)"]);
});

test("fulfilling tells the requester by mail and in the inbox, and asks whether that was it", async () => {
  const wish = { type: "request", subject: "A laptop", description: "For the new colleague." };
  const { id } = await execute(createTicket, customer, wish);
  await execute(moveTicket, agent, { ticketId: id, event: "start", assigneeId: agent.id });
  const done = { event: "fulfil", resolutionNote: "It stands on your desk." };
  await execute(moveTicket, agent, { ticketId: id, ...done });
  await settleAll(id);
  expect(await told(id)).toContain("Ada: ticket.moved (requester)");
  const mail = await prisma.mail.findFirstOrThrow({
    where: { ticketId: id, template: "resolved" },
  });
  expect(mail.text).toContain("It stands on your desk.");
  expect(mail.text).toContain("?move=close");
  expect(mail.text).toContain("?move=reopen");
  expect(mail.text).toContain("/rate/");
  expect(mail.text).not.toContain("broken");
});

test("the inbox says in words what happened, and the badge counts what is unread", async () => {
  const reader = await makeCustomer({ name: "Dora" });
  const ticket = await makeIncident(reader);
  await execute(postReply, agent, { ticketId: ticket.id, body: "Hello." });
  await settleAll(ticket.id);
  const { rows } = await notificationsFor(reader, { unread: true }, { limit: 10 });
  expect(rows).toMatchObject([
    {
      kind: "ticket.replied",
      text: "Ben replied",
      url: `/requests/${ticket.reference}`,
      actor: { id: agent.id, name: "Ben" },
      subject: { reference: ticket.reference },
      reason: "requester",
      readAt: null,
    },
  ]);
  expect(await unreadCount(reader)).toBe(1);
});

test("somebody who was deactivated meanwhile gets no mail, and the ledger says why", async () => {
  const leaver = await makeCustomer();
  const ticket = await makeIncident(leaver);
  const [event] = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow([event?.id ?? ""]);
  await prisma.user.update({ where: { id: leaver.id }, data: { deactivatedAt: new Date() } });
  await performAll(ticket.id);
  const row = await prisma.effect.findFirstOrThrow({
    where: { eventId: event?.id ?? "", name: "acknowledge-requester" },
    include: { mail: { include: { events: true } } },
  });
  expect(row.state).toBe("suppressed");
  expect(row.mail?.events.map(({ kind }) => kind).sort()).toEqual(["queued", "suppressed"]);
});

test("a row that always fails delays no other, and ends where an admin sees it", async () => {
  const [bad, good] = [await teamIncident(), await teamIncident()];
  const curse = (ids: readonly string[]) =>
    prisma.$executeRawUnsafe(`
      create or replace function curse() returns trigger language plpgsql as $$
      begin
        if new.ticket_id in ('${ids.join("', '")}') then raise exception 'cursed'; end if;
        return new;
      end $$`);
  await curse([bad.id, good.id]);
  await prisma.$executeRaw`
    create trigger curse before insert on notification for each row execute function curse()`;
  try {
    const events = await prisma.event.findMany({
      where: { subjectId: { in: [bad.id, good.id] } },
      orderBy: { id: "asc" },
    });
    await follow(events.map(({ id }) => id));
    const rows = await prisma.effect.findMany({
      where: { eventId: { in: events.map(({ id }) => id) }, name: "notify-inbox" },
    });
    expect(rows.map(({ state }) => state)).toEqual(["pending", "pending"]);
    await curse([bad.id]);
    const chunk = { name: "notify-inbox", effectIds: rows.map(({ id }) => id) };
    await perform(chunk, never);
    expect(await told(good.id)).toEqual(["Cleo: ticket.created (team)"]);

    const row = { where: { key: `${events[0]?.id}:notify-inbox:` } };
    expect(await prisma.effect.findUnique(row)).toMatchObject({ state: "pending", attempts: 1 });
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      await prisma.effect.update({ ...row, data: { nextAt: new Date(0) } });
      await perform(chunk, never);
    }
    const failed = await prisma.effect.findUnique(row);
    expect(failed).toMatchObject({ state: "failed", attempts: 8 });
    expect(failed?.lastError).toContain("cursed");
    expect(await told(bad.id)).toEqual([]);
  } finally {
    await prisma.$executeRaw`drop function curse cascade`;
  }
});

test("what concerns thousands is planned page by page, and doing it again tells nobody twice", async () => {
  const agent = await makeAgent();
  const ticket = await makeIncident(await makeCustomer());
  await prisma.$executeRaw`
    with crowd as (
      insert into "user" (id, email, name, role)
      select muster_uuid7(), 'crowd-' || n || '-' || ${ticket.id} || '@example.com', 'Crowd ' || n,
        'agent'
      from generate_series(1, 1500) n
      returning id
    ), mailed as (
      insert into notification_preference (user_id, team_id, topic, channel, wanted)
      select id, ${EVERY_TEAM}::uuid, 'reply', 'mail', true from crowd
    )
    insert into ticket_watcher (ticket_id, user_id) select ${ticket.id}::uuid, id from crowd`;
  await execute(postReply, agent, { ticketId: ticket.id, body: "To all of you." });
  const event = await prisma.event.findFirstOrThrow({
    where: { subjectId: ticket.id, kind: "ticket.replied" },
  });
  const rows = () =>
    prisma.effect.findMany({
      where: { eventId: event.id, name: "mail-notice" },
      select: { id: true, recipientId: true },
    });
  await follow([event.id]);
  const planned = await rows();
  expect(new Set(planned.map(({ recipientId }) => recipientId)).size).toBe(1_500);
  expect(planned).toHaveLength(1_500);
  const noticed = await prisma.notification.count({ where: { eventId: event.id } });
  expect(noticed).toBe(1_501);
  // As after a crash between two pages.
  const lost = planned.slice(900, 1_300).map(({ id }) => id);
  await prisma.mailEvent.deleteMany({ where: { mail: { effectId: { in: lost } } } });
  await prisma.mail.deleteMany({ where: { effectId: { in: lost } } });
  await prisma.effect.deleteMany({ where: { id: { in: lost } } });
  await follow([event.id]);
  expect(await rows()).toHaveLength(1_500);
  expect(await prisma.notification.count({ where: { eventId: event.id } })).toBe(noticed);
  const jobs = await prisma.$queryRaw<{ priority: number; ids: string[] }[]>`
    select j.priority, array(select json_array_elements_text(p.payload->'effectIds')) as ids
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where j.task_identifier = 'deliver' and p.payload->>'name' = 'mail-notice'`;
  const known = new Set((await rows()).map(({ id }) => id));
  const ours = jobs.filter(({ ids }) => ids.some((id) => known.has(id)));
  expect(new Set(ours.map(({ priority }) => priority))).toEqual(new Set([10]));
  await prisma.user.updateMany({
    where: { name: { startsWith: "Crowd " }, email: { contains: ticket.id } },
    data: { deactivatedAt: new Date() },
  });
});

test("an answer on a ticket whose assignee has left, or is a customer now, is told to the team", async () => {
  const turns = [{ deactivatedAt: new Date() }, { role: "customer" as const }];
  for (const data of turns) {
    const leaving = await makeAgent({ name: "Dag", teamIds: [teamId] });
    const ticket = await teamIncident();
    await execute(reviseTicket, agent, { ticketId: ticket.id, assigneeId: leaving.id });
    await prisma.user.update({ where: { id: leaving.id }, data });
    await execute(postReply, customer, { ticketId: ticket.id, body: "Any news?" });
    await settleAll(ticket.id);
    const heard = (await told(ticket.id)).filter((line) => line.includes("ticket.replied"));
    expect(heard.sort()).toEqual(["Ben: ticket.replied (team)", "Cleo: ticket.replied (team)"]);
    await prisma.user.update({ where: { id: leaving.id }, data: { deactivatedAt: new Date() } });
  }
});

test("what was put off goes on with the team where its assignee has left, and says nothing of what nobody had", async () => {
  const leaving = await makeAgent({ name: "Dag", teamIds: [teamId] });
  const [held, free] = [await teamIncident(), await teamIncident()];
  for (const [{ id }, assigneeId] of [
    [held, leaving.id],
    [free, agent.id],
  ] as const) {
    await execute(moveTicket, agent, { ticketId: id, event: "start", assigneeId });
    await execute(moveTicket, agent, { ticketId: id, event: "hold", reason: "awaiting_vendor" });
  }
  await execute(reviseTicket, agent, { ticketId: free.id, assigneeId: null });
  await prisma.user.update({ where: { id: leaving.id }, data: { deactivatedAt: new Date() } });
  const heard = async (ticketId: string) => {
    const system = { kind: "system", name: "resume" } as const;
    await execute(moveTicket, system, { ticketId, event: "resume" });
    await settleAll(ticketId);
    const [resumed] = await prisma.event.findMany({
      where: { subjectId: ticketId, kind: "ticket.moved" },
      orderBy: { seq: "desc" },
    });
    const notices = await prisma.notification.findMany({
      where: { eventId: resumed?.id ?? "" },
      include: { user: true },
    });
    return notices.map(({ user, reason }) => `${user.name} (${reason})`).sort();
  };
  expect(await heard(held.id)).toEqual(["Ben (team)", "Cleo (team)"]);
  expect(await heard(free.id)).toEqual([]);
});
