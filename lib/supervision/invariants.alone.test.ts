import "@/lib/testing/fresh-database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { seedWorld } from "@/prisma/seed/index";
import { brokenIn, INVARIANTS } from "./invariants";

/** One contradiction of each promise, planted with every guard of the database switched off. */
const PLANTED: Record<string, string> = {
  "a kept key holds the answer of its command":
    "insert into idempotency_key (principal, key, command, fingerprint) values ('p', 'k', 'c', 'f')",
  "every event has its subject": "delete from ticket where reference = 'INC-1001'",
  "the events of a subject are numbered without a gap":
    "delete from event where id = (select id from event where seq = 2 limit 1)",
  "a ticket was made by one event":
    "update event set kind = 'ticket.created' where id = (select id from event where kind = 'ticket.moved' limit 1)",
  "a ticket stands where its last move left it":
    "update ticket set state = 'cancelled' where reference = 'INC-1001'",
  "every move leads on from the one before, as the lifecycle says": `
    update event set facts = facts || '{"from": "closed"}' where kind = 'ticket.moved'`,
  "a ticket's version counts the changes that its events tell of":
    "update ticket set version = version + 1 where reference = 'INC-1001'",
  "a ticket is open exactly while the desk has something to do":
    "update ticket set open = not open where reference = 'INC-1001'",
  "a reply is told of by one event of its audience":
    "update reply set audience = 'internal' where audience = 'public'",
  "an event tells of a reply that is there":
    "delete from reply where id = (select id from reply limit 1)",
  "numbers that were given are never given again":
    "update ticket set reference = 'INC-9999' where reference = 'INC-1001'",
  "an effect is over exactly when it says when": "update effect set finished_at = now()",
  "the search knows every word by its beginning":
    "delete from search_lexeme where word = (select word from search_word limit 1)",
  "a mail exists exactly for an effect that mails": "delete from mail",
  "a mail tells of its fate": "delete from mail_event",
  "a notice stands for each effect that was to make one": `
    update effect f set recipient_id = u.id from event e, "user" u
    where f.event_id = e.id and f.name = 'notify-inbox' and u.id not in (
      select user_id from notification where event_id = e.id)`,
  "a notice was made by an effect that is done":
    "update effect set state = 'pending', finished_at = null where name = 'notify-inbox'",
  "of what one command did to a subject a person hears once": `
    update event set command_id = (select command_id from event order by id limit 1)
    where kind in ('ticket.created', 'ticket.replied')`,
  "whoever is given a role in a major incident, or offered its command, hears of it":
    "delete from notification where major_incident_id is not null",
  "nothing internal reaches a customer": `
    update notification set user_id = (select id from "user" where role = 'customer' limit 1)
    where id in (
      select distinct on (event_id) n.id from notification n join event e on e.id = n.event_id
      where e.kind = 'ticket.noted')`,
  "an open trash entry took what it is about, and nothing points at one that ended": `
    insert into trash_entry (id, kind, subject_id, reference, purge_after)
    select muster_uuid7(), 'ticket', id, reference, now() from ticket where reference = 'INC-1001'`,
  "nothing that is under legal hold was purged": `
    with stub as (
      insert into trash_entry (id, kind, subject_id, reference, purge_after, outcome, ended_at)
      select muster_uuid7(), 'ticket', id, reference, now(), 'purged', now()
      from ticket where reference = 'INC-1001' returning id, subject_id
    ), held as (
      insert into legal_hold (id, ticket_id, reason, set_by_id)
      select muster_uuid7(), s.subject_id, 'Case 1', u.id
      from stub s, (select id from "user" where role = 'admin' limit 1) u
    )
    update ticket t set trash_entry_id = s.id from stub s where t.id = s.subject_id`,
  "no held reply is long overdue": `
    insert into held_reply (id, ticket_id, author_id, body, kind, send_at)
    select gen_random_uuid(), id, requester_id, 'Late', 'moment', now() - interval '1 hour'
    from ticket limit 1`,
  "no worker holds what it has long lost": `
    update effect set state = 'running', lease_token = gen_random_uuid(),
      lease_until = now() - interval '1 hour' where state = 'pending'`,
};

const client = new pg.Client({ connectionString: freshDatabase });

beforeAll(async () => {
  await seedWorld("bad-monday");
  const events = await prisma.event.findMany({ orderBy: { id: "asc" } });
  await follow(events.map(({ id }) => id));
  const effects = await prisma.effect.findMany({ where: { name: "notify-inbox" } });
  const effectIds = effects.map(({ id }) => id);
  await perform({ name: "notify-inbox", effectIds }, new AbortController().signal);
  await client.connect();
}, 120_000);

afterAll(async () => {
  await client.end();
  await prisma.$disconnect();
});

test("a desk that was used as it is meant breaks no promise", async () => {
  expect(await brokenIn(client)).toEqual([]);
});

test.each(
  INVARIANTS.map(({ promise }) => promise),
)("it is noticed when not: %s", async (promise) => {
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  await client.query(PLANTED[promise] ?? "select");
  const broken = await brokenIn(client);
  await client.query("rollback");
  expect(broken.join("\n")).toContain(`${promise}: not so for`);
});
