import "@/lib/testing/fresh-database";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEWS } from "@/components/tickets/views";
import { repliesFor } from "@/lib/conversations/queries";
import { prisma } from "@/lib/db/client";
import { EFFECT_STATES } from "@/lib/effects/contract";
import { effectCounts, effectsFor } from "@/lib/effects/queries";
import type { Person } from "@/lib/kernel/actor";
import { encodeCursor } from "@/lib/kernel/page";
import { mailsFor, mailTraceFor } from "@/lib/mail/queries";
import { notificationsFor, unreadCount } from "@/lib/notifications/queries";
import { choicesFor, requestersFor } from "@/lib/people/choices";
import { organisationsFor, peopleFor, staffFor } from "@/lib/people/queries";
import { sessionsFor } from "@/lib/people/sessions";
import { tokensFor } from "@/lib/people/tokens";
import { countsFor } from "@/lib/search/counts";
import { makeAdmin, makeOrganisation, makeService, makeTeam } from "@/lib/testing/factories";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { personAt, rowsRead, type Statement, scansOf, statementsOf } from "@/lib/testing/plans";
import type { TicketFilter } from "@/lib/tickets/contract";
import { fullTicketsFor, SORTS, type Sort, ticketFor, ticketsFor } from "@/lib/tickets/queries";
import { timelineFor } from "@/lib/tickets/timeline";
import { movesFor } from "@/lib/tickets/transitions";
import { watchableFor } from "@/lib/tickets/watchers";
import { writeHistory } from "@/prisma/seed/history/write-history";

const TICKETS = 20_000;
const PAGE = { limit: 50 };
let cast: Record<"agent" | "customer" | "manager" | "admin", Person>;
let ids: Record<"team" | "service" | "ticket" | "organisation" | "company", string>;

beforeAll(async () => {
  const team = await makeTeam("Network");
  for (let made = 0; made < 6; made += 1) await makeTeam();
  const service = await makeService(team.id);
  for (let made = 0; made < 6; made += 1) await makeService((await makeTeam()).id);
  await writeHistory(freshDatabase, {
    ...{ tickets: TICKETS, customers: 20_000, agents: 40, openShare: 0.3, until: new Date() },
  });
  const company = await makeOrganisation();
  await writeAround(company.id);
  // With as many customers as tickets, many of them never asked for anything.
  const ticket = await prisma.ticket.findFirstOrThrow({
    where: { requester: { email: { not: "customer-2@history.example" } } },
    orderBy: { createdAt: "desc" },
    include: { requester: true },
  });
  const manager = await personAt("customer-2@history.example");
  cast = {
    agent: await personAt("agent-1@history.example"),
    customer: await personAt(ticket.requester.email),
    manager: { ...manager, orgManager: true },
    admin: await makeAdmin(),
  };
  ids = {
    ...{ team: team.id, service: service.id, ticket: ticket.id },
    organisation: cast.customer.organisationId ?? "",
    company: company.id,
  };
}, 300_000);

afterAll(() => prisma.$disconnect());

/**
 * What a history leaves out: one customer with thousands of people, a mail for each public reply, a
 * browser and a token for everybody, and people who watch others' tickets.
 */
async function writeAround(company: string) {
  const client = new pg.Client({ connectionString: freshDatabase });
  await client.connect();
  await client.query(
    `insert into "user" (id, email, name, role, organisation_id)
    select muster_uuid7(), 'colleague-' || i || '@company.example', 'Colleague ' || i, 'customer', $1
    from generate_series(1, 5000) i`,
    [company],
  );
  await client.query(`
    with made as (
      insert into effect (id, key, event_id, name, recipient_id, state, attempts, finished_at)
      select muster_uuid7(), 'mail:' || e.id, e.id, 'mail-reply', t.requester_id, 'done', 1, now()
      from event e join ticket t on t.id = e.subject_id where e.kind = 'ticket.replied'
      returning id, event_id, recipient_id
    )
    insert into mail (id, effect_id, message_id, template, recipient_id, to_address, ticket_id, reply_id)
    select muster_uuid7(), m.id, m.id || '@muster.example', 'reply', m.recipient_id, u.email,
      e.subject_id, (e.facts->>'replyId')::uuid
    from made m join event e on e.id = m.event_id join "user" u on u.id = m.recipient_id`);
  await client.query(`
    insert into mail_event (id, mail_id, kind) select muster_uuid7(), id, 'accepted' from mail`);
  await client.query(`
    insert into session (id, token_hash, user_id, expires_at)
    select muster_uuid7(), id || '-session', id, now() + interval '1 day' from "user"`);
  await client.query(`
    insert into api_token (id, token_hash, user_id, name, expires_at)
    select muster_uuid7(), id || '-token', id, 'A token', now() + interval '1 day' from "user"`);
  await client.query(`
    insert into ticket_watcher (ticket_id, user_id)
    select id, (array(select id from "user" where role = 'customer' limit 500))[1 + n % 500]
    from (select id, row_number() over () as n from ticket) t where n % 4 = 0
    on conflict do nothing`);
  await client.query("vacuum analyze");
  await client.end();
}

const BIG = new Set([
  ...["ticket", "ticket_search", "reply", "event", "notification", "effect", "mail", "mail_event"],
  ...["user", "session", "api_token", "ticket_watcher"],
]);

const PERSONAS = ["agent", "customer", "manager", "admin"] as const;

async function expectIndexes(read: () => Promise<unknown>) {
  const statements = await statementsOf(read);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    expect(await scansOf(statement, BIG), statement.text).toEqual([]);
  }
}

test("a scan is seen where there is one", async () => {
  const statements = await statementsOf(
    () => prisma.$queryRaw`select count(*) from ticket where description like '%nothing%'`,
  );
  expect(statements).toHaveLength(1);
  for (const statement of statements) {
    expect(await scansOf(statement, BIG)).toEqual([expect.stringMatching(/^ticket /)]);
  }
});

/** Fifty rows and one, among three times as many that are settled, and some that are looked up. */
const PAGE_READS = 1_000;

function readFrom(table: string, statement: Statement | undefined) {
  if (!statement) throw new Error("Nothing was asked.");
  return rowsRead(statement, table, freshDatabase);
}

/** A place so deep that whoever reads up to it is seen. */
async function middleOf(persona: (typeof PERSONAS)[number], filter: TicketFilter, sort: Sort) {
  const isDesk = persona === "agent" || persona === "admin";
  const column = sort.endsWith("createdAt") ? "createdAt" : isDesk ? "updatedAt" : "publicAt";
  const direction = sort.startsWith("-") ? "desc" : "asc";
  const { id, ...row } = await prisma.ticket.findFirstOrThrow({
    where: filter.open ? { open: true } : {},
    orderBy: [{ [column]: direction }, { id: direction }],
    skip: TICKETS / 5,
  });
  return encodeCursor([sort, row[column].toISOString(), id]);
}

const filters = (): Record<string, TicketFilter> => ({
  ...VIEWS,
  "type and open": { type: "request", open: true },
  state: { state: ["new"] },
  priority: { priority: ["P1", "P2"], open: true },
  "assignee and state": { assignee: cast.agent.id, state: ["on_hold"] },
  team: { team: ids.team, open: true },
  "everything of a team": { team: ids.team },
  service: { service: ids.service, open: true },
  "own requests": { requester: "me" },
  "a reason to wait": { holdReason: "awaiting_vendor" },
  everything: { type: "incident", open: true, priority: ["P3"], team: ids.team, assignee: "me" },
});

describe.each(PERSONAS)("no list of tickets reads a table from end to end for %s", (persona) => {
  test("the pages of every view and filter", async () => {
    for (const filter of Object.values(filters())) {
      const actor = cast[persona];
      const { nextCursor } = await ticketsFor(actor, filter, PAGE);
      await expectIndexes(() => ticketsFor(actor, filter, PAGE));
      if (nextCursor === null) continue;
      await expectIndexes(() => ticketsFor(actor, filter, { ...PAGE, cursor: nextCursor }));
    }
  });

  test("the pages of REST in every order", async () => {
    for (const sort of SORTS) {
      await expectIndexes(() => fullTicketsFor(cast[persona], { open: true }, { ...PAGE, sort }));
      await expectIndexes(() => fullTicketsFor(cast[persona], {}, { ...PAGE, sort }));
    }
  });

  test("a page from the middle of the list, under a kept plan, as the first", async () => {
    for (const filter of [{ open: true }, {}]) {
      for (const sort of SORTS) {
        const page = { ...PAGE, sort, cursor: await middleOf(persona, filter, sort) };
        for (const statement of await statementsOf(() => ticketsFor(cast[persona], filter, page))) {
          const read = await rowsRead(statement, "ticket", freshDatabase);
          expect(read, `${sort}: ${statement.text}`).toBeLessThan(PAGE_READS);
        }
      }
    }
  });

  // Those of narrowed views may read as far as their limit, where an index would read no less.
  test("the counts of the views", () => expectIndexes(() => countsFor(cast[persona], VIEWS)));

  test("a ticket with all that stands around it", async () => {
    const actor = cast[persona];
    await expectIndexes(() => ticketFor(actor, ids.ticket));
    await expectIndexes(() => movesFor(actor, ids.ticket));
    await expectIndexes(() => repliesFor(actor, ids.ticket, PAGE));
    await expectIndexes(() => timelineFor(actor, ids.ticket, PAGE));
  });

  test("the inbox and its badge", async () => {
    const actor = cast[persona];
    await expectIndexes(() => notificationsFor(actor, {}, PAGE));
    await expectIndexes(() => notificationsFor(actor, { unread: true }, PAGE));
    await expectIndexes(() => unreadCount(actor));
  });

  test("own sessions and tokens", async () => {
    await expectIndexes(() => sessionsFor(cast[persona], null));
    await expectIndexes(() => tokensFor(cast[persona], PAGE));
  });
});

describe("no list of the desk's own does", () => {
  test("what somebody has open is counted without what they had", async () => {
    const mine = { assigneeId: cast.agent.id, trashEntryId: null };
    const open = await prisma.ticket.count({ where: { ...mine, open: true } });
    expect(await prisma.ticket.count({ where: mine })).toBeGreaterThan(open + 100);
    const [counted] = await statementsOf(() => countsFor(cast.agent, { mine: VIEWS.mine }));
    expect(await readFrom("ticket", counted)).toBe(open);
  });

  test("what became of the mails of replies", async () => {
    const replies = await prisma.reply.findMany({ where: { ticketId: ids.ticket } });
    const ofReplies = replies.map(({ id }) => id);
    await expectIndexes(() => mailTraceFor(cast.agent, ofReplies));
  });

  test("people, by every filter", async () => {
    const asked = [
      ...[{}, { role: "customer" }, { role: "agent" }, { state: "active" }, { state: "invited" }],
      ...[{ organisation: ids.organisation }, { team: ids.team }, { q: "ada" }],
      ...[{ q: "customer-77@" }, { role: "customer", q: "braun" }],
    ] as Parameters<typeof peopleFor>[1][];
    for (const filter of asked) {
      const { nextCursor } = await peopleFor(cast.agent, filter, PAGE);
      await expectIndexes(() => peopleFor(cast.agent, filter, PAGE));
      if (nextCursor === null) continue;
      const cursor = nextCursor;
      await expectIndexes(() => peopleFor(cast.agent, filter, { ...PAGE, cursor }));
    }
    await expectIndexes(() => choicesFor(cast.agent));
    await expectIndexes(() => requestersFor(cast.agent));
    await expectIndexes(() => staffFor(cast.agent));
    await expectIndexes(() => organisationsFor(cast.agent, PAGE, { q: "Customer" }));
  });

  test("who of thousands may watch a ticket, looking at no more of them than are offered", async () => {
    const ticket = await ticketFor(cast.agent, ids.ticket);
    if (!ticket) throw new Error("There is no ticket.");
    const theirs = { ...ticket, organisation: { id: ids.company, name: "Company" } };
    const find = () => watchableFor(cast.agent, theirs);
    const { people, isWhole } = await find();
    expect(isWhole).toBe(false);
    await expectIndexes(find);
    const [found] = await statementsOf(find);
    expect(await readFrom("user", found)).toBe(people.length + 1);
  });

  test("mails and effects", async () => {
    const { nextCursor } = await mailsFor(cast.admin, PAGE);
    await expectIndexes(() => mailsFor(cast.admin, PAGE));
    await expectIndexes(() => mailsFor(cast.admin, { ...PAGE, cursor: nextCursor ?? "" }));
    await expectIndexes(() => effectsFor(cast.admin, {}, PAGE));
    await expectIndexes(() => effectsFor(cast.admin, { ticket: ids.ticket }, PAGE));
    for (const state of EFFECT_STATES) {
      await expectIndexes(() => effectsFor(cast.admin, { state }, PAGE));
    }
    await expectIndexes(() => effectCounts(cast.admin));
  });
});
