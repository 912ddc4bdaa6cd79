import "@/lib/testing/fresh-database";
import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeIncident, makeTeam } from "@/lib/testing/factories";
import { followWithWaiting, perform } from "./dispatch";

let customer: Person;
let agent: Person;
let teamId: string;

beforeAll(async () => {
  teamId = (await makeTeam()).id;
  customer = await makeCustomer({ name: "Ada" });
  agent = await makeAgent({ name: "Ben", teamIds: [teamId] });
  await makeAgent({ name: "Cleo", teamIds: [teamId] });
  await endAll();
});

const teamIncident = () => makeIncident(agent, { requesterId: customer.id, teamId });

async function eventsOf(ticketId: string): Promise<string[]> {
  const events = await prisma.event.findMany({
    where: { subjectId: ticketId },
    orderBy: { seq: "asc" },
  });
  return events.map(({ id }) => id);
}

async function told(ticketId: string): Promise<string[]> {
  const rows = await prisma.notification.findMany({
    where: { ticketId },
    include: { user: true, event: true },
  });
  return rows.map((row) => `${row.user.name}: ${row.event.kind}`).sort();
}

/** What waits to be followed, by the ids of its events. */
async function waiting(): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select json_array_elements_text(payload->'eventIds') as id
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'follow'`;
  return rows.map(({ id }) => id).sort();
}

/** As if all that waits had been done. */
async function endAll(): Promise<void> {
  await prisma.$executeRaw`
    select count(*) from graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`;
}

test("what waits is planned along, and its jobs end with that", async () => {
  const tickets = [await teamIncident(), await teamIncident(), await teamIncident()];
  const [first] = await eventsOf(tickets[0]?.id ?? "");
  expect(await waiting()).toHaveLength(3);
  await followWithWaiting([first ?? ""]);
  for (const { id } of tickets) expect(await told(id)).toEqual(["Cleo: ticket.created"]);
  expect(await waiting()).toEqual([]);
  const effects = await prisma.effect.groupBy({
    by: ["name", "state"],
    where: { event: { subjectId: { in: tickets.map(({ id }) => id) } } },
    _count: true,
  });
  expect(effects.map(({ name, state, _count }) => `${_count} ${name} ${state}`).sort()).toEqual([
    "3 acknowledge-requester pending",
    "3 notify-inbox done",
    "3 reckon-sla done",
  ]);
  // The mails of all of them in one job.
  const jobs = await prisma.$queryRaw<{ ids: string[] }[]>`
    select p.payload->'effectIds' as ids
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where j.task_identifier = 'deliver'`;
  expect(jobs.map(({ ids }) => ids.length)).toEqual([3]);
  await endAll();
});

test("what comes right after another waits for a moment, and is planned with whatever comes meanwhile", async () => {
  const [first, ...others] = [await teamIncident(), await teamIncident(), await teamIncident()];
  const jobs = await Promise.all(others.map(({ id }) => eventsOf(id)));
  const ofFirst = await eventsOf(first?.id ?? "");
  await endAll();
  await followWithWaiting(ofFirst);
  await Promise.all(jobs.map(followWithWaiting));
  for (const { id } of others) expect(await told(id)).toEqual(["Cleo: ticket.created"]);
  const made = await prisma.$queryRaw<{ plans: number }[]>`
    select count(distinct xmin::text)::int as plans from effect
    where event_id = any(${jobs.flat()}::uuid[])`;
  expect(made).toEqual([{ plans: 1 }]);
  await endAll();
});

test("of several events of one command a person hears of the first, beside others as alone", async () => {
  const other = await teamIncident();
  // Two events: that it was made, and to whom it was given.
  const given = await makeIncident(agent, { requesterId: customer.id, teamId });
  await execute(postReply, customer, { ticketId: given.id, body: "Any news?" });
  await followWithWaiting(await eventsOf(other.id));
  expect(await waiting()).toEqual([]);
  expect(await told(given.id)).toEqual([
    "Ben: ticket.replied",
    "Cleo: ticket.created",
    "Cleo: ticket.replied",
  ]);
  await endAll();
});

test("one that cannot be planned along leaves the others where they are, and holds up none", async () => {
  const cursed = await teamIncident();
  const [bad] = await eventsOf(cursed.id);
  const others = [await teamIncident(), await teamIncident()];
  await prisma.$executeRawUnsafe(`
    create function curse() returns trigger language plpgsql as $$
    begin
      if new.ticket_id = '${cursed.id}' then raise exception 'cursed'; end if;
      return new;
    end $$`);
  await prisma.$executeRaw`
    create trigger curse before insert on notification for each row execute function curse()`;
  try {
    for (const { id } of others) await followWithWaiting(await eventsOf(id));
    for (const { id } of others) expect(await told(id)).toEqual(["Cleo: ticket.created"]);
    expect(await waiting()).toContain(bad);
    await followWithWaiting([bad ?? ""]);
    const notice = await prisma.effect.findFirst({
      where: { eventId: bad ?? "", name: "notify-inbox" },
    });
    expect(notice).toMatchObject({ state: "pending", attempts: 0 });
  } finally {
    await prisma.$executeRaw`drop function curse cascade`;
  }
  await endAll();
});

/** An incident that so many more people watch. */
async function watchedBy(count: number) {
  const incident = await makeIncident(customer);
  await prisma.$executeRaw`
    with crowd as (
      insert into "user" (id, email, name, role)
      select muster_uuid7(), incident || '-' || n || '@example.com', 'Crowd ' || n, 'agent'
      from (select ${incident.id}::text as incident) i cross join generate_series(1, ${count}::int) n
      returning id
    )
    insert into ticket_watcher (ticket_id, user_id) select ${incident.id}::uuid, id from crowd`;
  return incident;
}

test("what concerns more people than a page keeps its own job until it is planned to the end", async () => {
  const crowded = await watchedBy(1_200);
  await endAll();
  await execute(postReply, agent, { ticketId: crowded.id, body: "To all of you." });
  const [, reply] = await eventsOf(crowded.id);
  const other = await teamIncident();
  await followWithWaiting(await eventsOf(other.id));
  expect(await told(other.id)).toEqual(["Cleo: ticket.created"]);
  expect(await waiting()).toContain(reply);
  await followWithWaiting([reply ?? ""]);
  expect(await prisma.notification.count({ where: { eventId: reply ?? "" } })).toBe(1_201);
});

test("notices of an event that concerns thousands are written page by page, and none twice after an end in the middle", async () => {
  const { id: ticketId } = await watchedBy(2_300);
  await execute(postReply, agent, { ticketId, body: "To all of you." });
  const eventId = (await eventsOf(ticketId)).at(-1) ?? "";
  await followWithWaiting([eventId]);
  const row = await prisma.effect.findFirstOrThrow({ where: { eventId, name: "notify-inbox" } });
  const written = () => prisma.notification.count({ where: { eventId } });
  expect([row.state, await written()]).toEqual(["pending", 0]);

  const chunk = { name: "notify-inbox", effectIds: [row.id] };
  const never = new AbortController().signal;
  const state = () => prisma.effect.findUniqueOrThrow({ where: { id: row.id } });
  await prisma.$executeRawUnsafe(`
    create function curse() returns trigger language plpgsql as $$
    begin
      if (select count(*) from notification where event_id = '${eventId}') >= 1000 then
        raise exception 'cut off';
      end if;
      return null;
    end $$`);
  await prisma.$executeRaw`
    create trigger curse before insert on notification for each statement execute function curse()`;
  try {
    await perform(chunk, never);
    expect(await written()).toBe(1_000);
    expect(await state()).toMatchObject({ state: "pending", attempts: 1 });
  } finally {
    await prisma.$executeRaw`drop function curse cascade`;
  }
  await prisma.effect.update({ where: { id: row.id }, data: { nextAt: new Date(0) } });
  await perform(chunk, never);
  expect(await state()).toMatchObject({ state: "done", attempts: 2 });
  // The requester too.
  expect(await written()).toBe(2_301);
  await endAll();
});
