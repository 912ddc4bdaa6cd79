/**
 * What a sweep over the clocks of 100,000 open tickets costs, how late escalations come, and how long a
 * transition takes that stops and starts clocks.
 *
 *   BASE_URL=http://localhost:3000 DATABASE_URL=postgres://… node bin/bench-sla.mjs
 *
 * Against a desk with the demo world whose worker runs on this machine. It adds the tickets, of which
 * some escalate within a minute, and leaves them there: use a desk that may be thrown away. Prints one
 * JSON object.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { addToken, DATABASE_URL, figures, json, percentile, round } from "./bench-asking.mjs";

const TICKETS = Number(process.env.TICKETS ?? 100_000);
/** Of them, one after another from ten seconds on. */
const ESCALATING = Number(process.env.ESCALATING ?? 200);
const EVERY_MS = 150;
const FIRST_AFTER_MS = 10_000;
const SWEEPS = 20;
/** Each of these tickets is started and then resolved. */
const MOVING = 120;
const WARM = 20;
const LIMITS = { sweepMs: 2_000, lateMs: 1_000, moveP95Ms: 40 };
const TARGET_MINUTES = 1_440;

const db = new pg.Client({ connectionString: DATABASE_URL });
await db.connect();
const serviceId = await addPolicy();
// Those whose time is near come last, so that it is not over before they are there.
await addTickets(TICKETS - ESCALATING, 0);
await db.query("analyze ticket, ticket_sla, sla_clock, event");
await addTickets(ESCALATING, ESCALATING);
const sweepMs = await sweeping();
const lateMs = await escalating();
const moveMs = await moving();
const held = {
  sweep: sweepMs.max <= LIMITS.sweepMs,
  escalations: lateMs.count === ESCALATING && lateMs.max <= LIMITS.lateMs,
  transitions: moveMs.p95 <= LIMITS.moveP95Ms,
};
console.log(JSON.stringify({ tickets: TICKETS, sweepMs, lateMs, moveMs, held }, null, 2));
await db.end();
process.exit(Object.values(held).every(Boolean) ? 0 : 1);

/** Half of a day is over when the tickets escalate. */
async function addPolicy() {
  const terms = {
    targets: [
      {
        ...{ priority: "P5", calendarId: null, first_response: null, next_reply: null },
        ...{ resolution: TARGET_MINUTES, approval: null },
      },
    ],
    pauses: [],
    escalations: [
      { clock: "resolution", percent: 50, tells: ["leads"], raises: false, teamId: null },
    ],
  };
  const { rows } = await db.query(
    `with made as (
       insert into service (id, name) values (muster_uuid7(), 'Bench ' || clock_timestamp())
       returning id
     ), policy as (
       insert into sla_policy (id, name, service_id, terms, created_at)
       select muster_uuid7(), 'Bench', id, $1::jsonb, now() - interval '30 days' from made
       returning id
     ), version as (
       insert into sla_policy_version (policy_id, version, terms) select id, 1, $1::jsonb from policy
     )
     select id from made`,
    [JSON.stringify(terms)],
  );
  return rows[0].id;
}

async function addTickets(count, escalating) {
  await db.query(
    `with customer as (select id, organisation_id from "user" where role = 'customer' limit 1),
     policy as (select id from sla_policy where service_id = $1::uuid),
     planned as (
       select n, case when n <= $3::int
           then now() - interval '720 minutes' + ($4::int + n * $5::int) * interval '1 ms'
           else now() - interval '1 hour' - n * interval '10 ms' end as created_at
       from generate_series(1, $2::int) n
     ), made as (
       insert into ticket (id, reference, type, state, subject, description, impact, urgency,
         priority, requester_id, created_by_id, organisation_id, service_id, created_at)
       select muster_uuid7(), muster_reference('incident'), 'incident', 'new', 'Bench ' || n,
         'Nothing is broken.', 'low', 'low', 'P5', c.id, c.id, c.organisation_id, $1::uuid,
         created_at from planned, customer c
       returning id, created_at, requester_id
     ), told as (
       insert into event (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, command_id,
         facts, created_at)
       select muster_uuid7(), 'ticket', id, 1, 'ticket.created', 'person', requester_id, id,
         '{"type": "incident", "priority": "P5"}'::jsonb, created_at from made
     ), stream as (
       insert into event_stream (subject_id, last_seq) select id, 1 from made
     ), kept as (
       insert into ticket_sla (ticket_id, policy_id, policy_version, due_at, escalate_at)
       select m.id, p.id, 1, m.created_at + interval '1440 minutes',
         m.created_at + interval '720 minutes' from made m, policy p
     )
     insert into sla_clock (ticket_id, kind, start_seq, state, started_at, due_at, target_seconds,
       left_seconds)
     select id, 'resolution', 1, 'running', created_at, created_at + interval '1440 minutes', 86400, 0
     from made`,
    [serviceId, count, escalating, FIRST_AFTER_MS, EVERY_MS],
  );
  await db.query(
    `select graphile_worker.add_job('escalate-sla', json_build_object('ticketId', s.ticket_id),
       run_at := s.escalate_at, max_attempts := 8, job_key := 'sla:' || s.ticket_id)
     from ticket_sla s join ticket t on t.id = s.ticket_id where t.service_id = $1::uuid
       and s.escalate_at < now() + interval '5 minutes'`,
    [serviceId],
  );
}

/** As `escalateOverdue` asks, while nothing is overdue and once everything is. */
async function sweeping() {
  const times = [];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const begun = performance.now();
    await db.query(
      `select s.ticket_id from ticket_sla s
       where s.escalate_at < now() - 3000 * interval '1 ms'
         and exists (select from ticket t where t.id = s.ticket_id and t.trash_entry_id is null)
       order by s.escalate_at limit 200`,
    );
    times.push(performance.now() - begun);
  }
  return { n: SWEEPS, p50: round(percentile(times, 0.5)), max: round(Math.max(...times)) };
}

async function escalating() {
  const end = Date.now() + FIRST_AFTER_MS + ESCALATING * EVERY_MS + 30_000;
  for (;;) {
    const { rows } = await db.query(
      `select extract(epoch from x.created_at - x.due_at) * 1000 as late from sla_escalation x
       join ticket t on t.id = x.ticket_id where t.service_id = $1::uuid`,
      [serviceId],
    );
    const late = rows.map((row) => Number(row.late));
    if (late.length >= ESCALATING || Date.now() > end) {
      const figure = (share) => (late.length > 0 ? round(percentile(late, share)) : null);
      return { count: late.length, p50: figure(0.5), p95: figure(0.95), max: figure(1) };
    }
    await pause(500);
  }
}

/** By REST, one after another; so many agents that none is told to wait for having asked too often. */
async function moving() {
  const agents = [];
  for (let at = 0; at < 4; at += 1) {
    const { rows } = await db.query(
      `insert into "user" (id, email, name, role)
       values (muster_uuid7(), 'mover-' || muster_uuid7() || '@bench.example.com', 'Mover', 'agent')
       returning id`,
    );
    agents.push({ id: rows[0].id, token: await addToken(db, rows[0].id, "{read,write}") });
  }
  const { rows: tickets } = await db.query(
    `select id from ticket where service_id = $1::uuid and state = 'new' order by id limit $2`,
    [serviceId, MOVING + WARM],
  );
  const times = [];
  for (const [at, { id }] of tickets.entries()) {
    const { id: assigneeId, token } = agents[at % agents.length];
    for (const body of [
      { event: "start", assigneeId },
      { event: "resolve", resolutionCode: "fixed", resolutionNote: "It works again." },
    ]) {
      const begun = performance.now();
      await json("POST", `/api/v1/tickets/${id}/transitions`, token, body);
      if (at >= WARM) times.push(performance.now() - begun);
    }
  }
  return figures(times);
}
