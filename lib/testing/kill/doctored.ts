import type { Witnesses } from "./faults";

type Doctored = {
  /** Done to a copy of the database, its guards switched off. */
  sql?: string;
  /** Done to what the clients and the mail server saw. */
  doctor?: (seen: Witnesses) => Witnesses;
  /** What the checker has to say. */
  fault: RegExp;
};

const A_REPLY = "(select id from reply where body like 'Seed %' order by id limit 1)";
const A_TICKET = "(select id from ticket where subject like 'Seed %' order by id limit 1)";
const A_MAIL = "(select effect_id from mail order by id desc limit 1)";

/** The row once more, with these changes, whatever other columns it has. */
function again(table: string, id: string, ...changes: string[]): string {
  return `create temporary table twin as select * from ${table} where id = ${id};
    ${changes.map((change) => `update twin set ${change};`).join("\n")}
    insert into ${table} select * from twin; drop table twin`;
}

/** Bugs that a desk could have. A checker that misses one of them proves nothing about the others. */
export const DOCTORED: Record<string, Doctored> = {
  "an acknowledged reply that is lost": {
    sql: `delete from mail where reply_id = ${A_REPLY}; delete from reply where id = ${A_REPLY}`,
    fault: /^reply .* is lost$/m,
  },
  "an acknowledged ticket that is lost": {
    sql: `delete from ticket where id = ${A_TICKET}`,
    fault: /^ticket .* is lost$/m,
  },
  "a reply that stands twice": {
    sql: again("reply", A_REPLY, "id = gen_random_uuid()"),
    fault: /^reply .* is there 2 times$/m,
  },
  "a ticket under another identity than the one acknowledged": {
    sql: `update ticket set id = gen_random_uuid() where id = ${A_TICKET}`,
    fault: /was acknowledged as .* and is/,
  },
  "a refusal that took effect": {
    doctor: ({ operations, accepted }) => ({
      operations: operations.map((one, at) => (at === 0 ? { ...one, refusal: "422" } : one)),
      accepted,
    }),
    fault: /was refused \(422\)/,
  },
  "a key that is forgotten": {
    sql: "delete from idempotency_key where key in (select key from event where key is not null)",
    fault: /is not remembered with its answer/,
  },
  "a gap in the events": {
    sql: `delete from event where subject_id = ${A_TICKET} and seq = 1`,
    fault: /are not numbered 1 to n/,
  },
  "an event that is told twice": {
    sql: `update event_stream set last_seq = last_seq + 1 where subject_id = ${A_TICKET};
      ${again(
        "event",
        `(select id from event where subject_id = ${A_TICKET} and seq = 1)`,
        "id = gen_random_uuid()",
        `seq = (select last_seq from event_stream where subject_id = ${A_TICKET})`,
      )}`,
    fault: /has 2 events that tell of it/,
  },
  "an effect that never ended": {
    sql: `update effect set state = 'pending' where id = ${A_MAIL}`,
    fault: /is still pending/,
  },
  "a job that nobody takes": {
    sql: "select graphile_worker.add_job('follow', '{}')",
    fault: /follow is still waiting as a job/,
  },
  "a ticket that nobody acknowledged": {
    sql: "delete from mail where template = 'acknowledgement' and ticket_id = (select max(id::text)::uuid from ticket)",
    fault: /has 0 acknowledgements/,
  },
  "a mail that went out twice": {
    doctor: ({ operations, accepted }) => ({
      operations,
      accepted: [...accepted, ...accepted.slice(0, 1)],
    }),
    fault: /is done, taken 2 times/,
  },
  "a mail that is done and never went out": {
    doctor: ({ operations, accepted }) => ({ operations, accepted: accepted.slice(1) }),
    fault: /is done, taken 0 times/,
  },
  "a notice that is missing": {
    sql: `delete from notification where id = (select id from notification
      where ticket_id = ${A_TICKET} limit 1)`,
    fault: /^the notice of .* stands 0 times$/m,
  },
  "a notice that stands twice": {
    sql: `drop index "notification_user_id_event_id_key";
      ${again(
        "notification",
        `(select id from notification where ticket_id = ${A_TICKET} limit 1)`,
        "id = gen_random_uuid()",
      )}`,
    fault: /^the notice of .* stands 2 times$/m,
  },
  "an event of which nobody is told": {
    sql: `delete from effect where name = 'notify-inbox' and event_id = (
      select id from event where subject_id = ${A_TICKET} and seq = 1)`,
    fault: /^ticket.created .* has 0 effects that tell of it$/m,
  },
};
