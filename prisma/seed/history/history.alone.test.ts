import "@/lib/testing/fresh-database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { brokenIn } from "@/lib/supervision/invariants";
import { makeAgent, makeCustomer, makeOrganisation, makeTeam } from "@/lib/testing/factories";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { writeHistory } from "./write-history";

const client = new pg.Client({ connectionString: freshDatabase });
const COUNT = 2_000;

beforeAll(async () => {
  await client.connect();
  const team = await makeTeam();
  const service = await prisma.service.create({ data: { name: "VPN", teamId: team.id } });
  await playAll(team.id, service.id);
  const crowd = { customers: 100, agents: 10 };
  const until = new Date();
  await writeHistory(freshDatabase, { ...crowd, tickets: COUNT, openShare: 0.4, until });
}, 180_000);

afterAll(async () => {
  await client.end();
  await prisma.$disconnect();
});

/** Each kind of story that a history tells, once through the commands, with what follows from it. */
async function playAll(teamId: string, serviceId: string) {
  const organisation = await makeOrganisation();
  const customer = await makeCustomer({ organisationId: organisation.id });
  const agent = await makeAgent({ teamIds: [teamId] });
  await makeAgent({ teamIds: [teamId] });
  for (const type of ["incident", "request"] as const) {
    for (const fate of ["untouched", "started", "held", "settled", "closed"] as const) {
      await play({ customer, agent }, type, fate, serviceId);
    }
  }
}

async function play(
  { customer, agent }: Record<"customer" | "agent", Person>,
  type: "incident" | "request",
  fate: "untouched" | "started" | "held" | "settled" | "closed",
  serviceId: string,
) {
  const words = { type, subject: "A", description: "B", serviceId };
  const { id: ticketId } = await execute(createTicket, customer, words);
  // The worker is quick: the team hears of it before somebody takes it.
  await followFrom(ticketId, 0);
  const known = await prisma.event.count({ where: { subjectId: ticketId } });
  const move = (by: Person, event: string, given = {}) =>
    execute(moveTicket, by, { ticketId, event, ...given });
  const say = (by: Person, audience: "public" | "internal") =>
    execute(postReply, by, { ticketId, body: "Words.", audience });
  if (fate !== "untouched") {
    await move(agent, "start");
    await say(agent, "public");
    await say(agent, "internal");
  }
  await say(customer, "public");
  if (fate === "held") await move(agent, "hold", { reason: "awaiting_vendor", note: "Ordered." });
  if (fate === "settled" || fate === "closed") {
    const told = { resolutionNote: "It works again." };
    if (type === "incident") await move(agent, "resolve", { resolutionCode: "fixed", ...told });
    else await move(agent, "fulfil", told);
  }
  if (fate === "closed") await move(customer, type === "incident" ? "confirm" : "close");
  await followFrom(ticketId, known);
}

async function followFrom(subjectId: string, seq: number) {
  const where = { subjectId, seq: { gt: seq } };
  const events = await prisma.event.findMany({ where, orderBy: { seq: "asc" } });
  await follow(events.map(({ id }) => id));
}

/** The distinct shapes of some rows: which columns are filled, and what of them is enumerated. */
async function shapes(select: string, isHistory: boolean): Promise<string[]> {
  const { rows } = await client.query<{ shape: string }>(
    `select distinct shape from (${select}) s (ticket_id, shape)
     join ticket t on t.id = s.ticket_id join "user" u on u.id = t.requester_id
     where (u.email like '%@history.example') = $1 order by 1`,
    [isHistory],
  );
  return rows.map(({ shape }) => shape);
}

/** Every column with whether it is filled, so that a new one cannot be forgotten. */
const filled = (alias: string) => `
  (select string_agg(key, ',' order by key) from jsonb_each(to_jsonb(${alias})) c
    where c.value not in ('null', '[]', '{}', '""'))`;

const MADE_OF = {
  tickets: `select k.id, k.type || ' ' || k.state || ' ' || k.open || ' v' || k.version || ' '
      || coalesce(k.hold_reason, '-') || ' ' || coalesce(k.resolution_code, '-') || ' ' || ${filled("k")}
    from ticket k`,
  replies: `select r.ticket_id, r.audience || ' v' || r.version || ' ' || a.role || ' ' || ${filled("r")}
    from reply r join "user" a on a.id = r.author_id`,
  events: `select e.subject_id, e.kind || ' ' || e.subject_kind || ' ' || e.actor_kind || ' ' || a.role
      || ' ' || (select string_agg(f.key || jsonb_typeof(f.value) || case
          when f.key in ('event', 'from', 'to', 'reason') and e.kind = 'ticket.moved'
          then f.value::text else '' end, ',' order by f.key) from jsonb_each(e.facts) f)
      || ' ' || ${filled("e")}
    from event e join "user" a on a.id = e.actor_id where e.subject_kind = 'ticket'`,
  "events of one command": `
    select e.subject_id, string_agg(coalesce(e.facts->>'event', e.kind), '+' order by e.seq)
    from event e where e.subject_kind = 'ticket' group by e.subject_id, e.command_id`,
  "numbers of events": `
    select s.subject_id, (s.last_seq = (select max(e.seq) from event e
      where e.subject_id = s.subject_id))::text from event_stream s`,
  notices: `
    select n.ticket_id, e.kind || ' ' || coalesce(e.facts->>'event', '-') || ' ' || n.reason || ' '
      || u.role || ' '
      || (select string_agg(key, ',' order by key) from jsonb_each(to_jsonb(n)) c
        where c.key <> 'read_at' and c.value <> 'null')
    from notification n join event e on e.id = n.event_id join "user" u on u.id = n.user_id`,
  "effects that tell of them": `
    select e.subject_id, e.kind || ' ' || coalesce(e.facts->>'event', '-') || ' '
      || (select string_agg(f.name || ' ' || f.state || ' ' || f.attempts || ' '
          || coalesce(replace(f.key, e.id::text, 'event'), '-') || ' ' || ${filled("f")}, ', ')
        from effect f where f.event_id = e.id and f.name = 'notify-inbox')
    from event e where e.subject_kind = 'ticket' and exists (
      select from effect f where f.event_id = e.id and f.name = 'notify-inbox')`,
};

test.each(
  Object.entries(MADE_OF),
)("its %s are made as the commands make them", async (_, select) => {
  const made = await shapes(select, false);
  expect(made.length).toBeGreaterThan(0);
  expect(await shapes(select, true)).toEqual(made);
});

test("it breaks no promise that a desk gives, and every guard of the database is on", async () => {
  expect(await brokenIn(client)).toEqual([]);
  const { rows } = await client.query("select tgname from pg_trigger where tgenabled <> 'O'");
  expect(rows).toEqual([]);
  const { rows: keys } = await client.query<{ name: string }>(
    "select conname as name from pg_constraint where not convalidated",
  );
  expect(keys).toEqual([]);
});

test("it has the size, the year and the open share that were asked for", async () => {
  const { rows } = await client.query(`
    select count(*)::int as tickets, avg(open::int)::float8 as open,
      max(t.created_at) - min(t.created_at) > interval '350 days' as year,
      (select count(*) from reply)::float8 / count(*) as replies
    from ticket t join "user" u on u.id = t.requester_id where u.email like '%@history.example'`);
  expect(rows).toEqual([
    {
      tickets: COUNT,
      open: expect.closeTo(0.4, 1),
      year: true,
      replies: expect.closeTo(3, 0),
    },
  ]);
});
