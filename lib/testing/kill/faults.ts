import type pg from "pg";
import type { Operation } from "./writers";

export type Witnesses = {
  operations: readonly Operation[];
  /** The Message-IDs that the mail server took, in order. */
  accepted: readonly string[];
};

/** Everything in which the database contradicts itself, the clients or the mail server. */
export async function faultsIn(client: pg.Client, seen: Witnesses): Promise<string[]> {
  const checks = [keptOnce, keysHold, eventsAreGapless, eachChangeIsToldOnce, effectsEnded];
  const found: string[] = [];
  for (const check of [...checks, eachTicketIsAcknowledged, mailsWentOutOnce, noticesStandOnce]) {
    found.push(...(await check(client, seen)));
  }
  return found;
}

/** What was acknowledged is there exactly once, under the identity of the answer; what was refused is not. */
async function keptOnce(client: pg.Client, { operations }: Witnesses): Promise<string[]> {
  const rows = await select(
    client,
    `select subject as mark, id::text from ticket where subject = any($1)
     union all select body, id::text from reply where body = any($1)`,
    [operations.map(({ mark }) => mark)],
  );
  const kept = new Map<string, (string | null | undefined)[]>();
  for (const { mark, id } of rows) kept.set(mark ?? "", [...(kept.get(mark ?? "") ?? []), id]);
  return operations.flatMap(({ kind, mark, id, refusal }) => {
    const ids = kept.get(mark) ?? [];
    if (refusal !== null) return [`${kind} "${mark}" was refused (${refusal})`];
    if (ids.length === 0) return [`${kind} "${mark}" was acknowledged and is lost`];
    if (ids.length > 1) return [`${kind} "${mark}" is there ${ids.length} times`];
    return ids[0] === id ? [] : [`${kind} "${mark}" was acknowledged as ${id} and is ${ids[0]}`];
  });
}

async function keysHold(client: pg.Client, { operations }: Witnesses): Promise<string[]> {
  const rows = await select(
    client,
    "select key, result_id::text as id from idempotency_key where key = any($1)",
    [operations.map(({ key }) => key)],
  );
  const kept = new Map(rows.map(({ key, id }) => [key, id]));
  return operations
    .filter(({ id, key }) => id !== null && kept.get(key) !== id)
    .map(({ kind, mark }) => `the key of ${kind} "${mark}" is not remembered with its answer`);
}

async function eventsAreGapless(client: pg.Client): Promise<string[]> {
  const rows = await select(
    client,
    `select coalesce(e.subject_id, s.subject_id)::text as id from event_stream s
     full join (select subject_id, count(*) as n, min(seq) as low, max(seq) as high from event
       group by subject_id) e on e.subject_id = s.subject_id
     where e.low is distinct from 1 or e.high is distinct from e.n or s.last_seq is distinct from e.n`,
  );
  return rows.map(({ id }) => `the events of ${id} are not numbered 1 to n`);
}

async function eachChangeIsToldOnce(client: pg.Client): Promise<string[]> {
  const rows = await select(
    client,
    `select 'ticket ' || t.reference as what, count(e.id)::text as n from ticket t
     left join event e on e.subject_id = t.id and e.kind = 'ticket.created'
     group by t.id having count(e.id) <> 1
     union all
     select 'reply ' || r.id, count(e.id)::text as n from reply r
     left join event e on e.subject_id = r.ticket_id and e.facts->>'replyId' = r.id::text
       and e.kind in ('ticket.replied', 'ticket.noted')
     group by r.id having count(e.id) <> 1
     union all
     select 'event ' || e.id, '0 subjects' from event e
     where e.subject_kind = 'ticket' and not exists (select 1 from ticket t where t.id = e.subject_id)`,
  );
  return rows.map(({ what, n }) => `${what} has ${n} events that tell of it`);
}

/** A job is spent once it was tried as often as it may be: its effects say what became of them. */
export async function effectsEnded(client: pg.Client): Promise<string[]> {
  const effects = await select(
    client,
    `select name || ' ' || id as what, state from effect
     where state not in ('done', 'failed', 'suppressed', 'uncertain')`,
  );
  const jobs = await select(
    client,
    `select task_identifier as what, 'waiting as a job' as state from graphile_worker.jobs
     where task_identifier = 'follow' or (task_identifier in ('perform', 'deliver')
       and (locked_at is not null or attempts < max_attempts))`,
  );
  return [...effects, ...jobs].map(({ what, state }) => `${what} is still ${state}`);
}

async function eachTicketIsAcknowledged(client: pg.Client): Promise<string[]> {
  const rows = await select(
    client,
    `select t.reference as what, count(m.id)::text as n from ticket t
     left join event e on e.subject_id = t.id and e.kind = 'ticket.created'
     left join effect f on f.event_id = e.id and f.name = 'acknowledge-requester'
     left join mail m on m.effect_id = f.id
     group by t.id having count(m.id) <> 1 or count(f.id) <> 1`,
  );
  return rows.map(({ what, n }) => `${what} has ${n} acknowledgements`);
}

/** By state of its effect, how often the server may have taken a mail. */
const ACCEPTANCES: Record<string, readonly number[]> = {
  done: [1],
  uncertain: [0, 1],
  failed: [0],
  suppressed: [0],
};

async function mailsWentOutOnce(client: pg.Client, { accepted }: Witnesses): Promise<string[]> {
  const times = new Map<string, number>();
  for (const id of accepted) times.set(id, (times.get(id) ?? 0) + 1);
  const rows = await select(
    client,
    "select m.message_id as id, f.state from mail m join effect f on f.id = m.effect_id",
  );
  const known = new Set(rows.map(({ id }) => id));
  const strangers = [...times.keys()].filter((id) => !known.has(id));
  const wrong = rows.filter(
    ({ id, state }) => !ACCEPTANCES[state ?? ""]?.includes(times.get(id ?? "") ?? 0),
  );
  return [
    ...strangers.map((id) => `the mail server took ${id}, which nobody sent`),
    ...wrong.map(
      ({ id, state }) => `mail ${id} is ${state}, taken ${times.get(id ?? "") ?? 0} times`,
    ),
  ];
}

/** Who is told on a desk whose people chose nothing: of tickets that lie with nobody, and of answers. */
const TO_BE_TOLD = `
  select e.id, e.command_id, d.id as user_id from event e join ticket t on t.id = e.subject_id
  join "user" a on a.id = e.actor_id and a.role = 'customer'
  join "user" d on d.role in ('agent', 'admin') and d.deactivated_at is null
  where t.id = any($1) and t.team_id is null and t.assignee_id is null
    and e.kind in ('ticket.created', 'ticket.replied')
  union all
  select e.id, e.command_id, t.requester_id from event e join ticket t on t.id = e.subject_id
  join "user" a on a.id = e.actor_id and a.role <> 'customer'
  where t.id = any($1) and e.kind = 'ticket.replied'`;

async function noticesStandOnce(client: pg.Client, { operations }: Witnesses): Promise<string[]> {
  const tickets = operations.flatMap(({ kind, id }) => (kind === "ticket" && id ? [id] : []));
  const planned = await select(
    client,
    `select e.kind || ' ' || e.id as what, count(f.id)::text as n from event e
     left join effect f on f.event_id = e.id and f.name = 'notify-inbox'
     where e.kind in ('ticket.created', 'ticket.replied', 'ticket.noted')
     group by e.id having count(f.id) <> 1`,
  );
  const told = await select(
    client,
    `select w.id || ' for ' || w.user_id as what, count(n.id)::text as n
     from (${TO_BE_TOLD}) w
     join effect f on f.event_id = w.id and f.name = 'notify-inbox' and f.state = 'done'
     left join event e on e.command_id = w.command_id
     left join notification n on n.event_id = e.id and n.user_id = w.user_id
     group by w.id, w.user_id having count(n.id) <> 1`,
    [tickets],
  );
  return [
    ...planned.map(({ what, n }) => `${what} has ${n} effects that tell of it`),
    ...told.map(({ what, n }) => `the notice of ${what} stands ${n} times`),
  ];
}

async function select(client: pg.Client, sql: string, values: unknown[] = []) {
  const { rows } = await client.query<Record<string, string | null>>(sql, values);
  return rows;
}
