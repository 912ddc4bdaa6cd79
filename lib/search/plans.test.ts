import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { makeAgent, makeCustomer, makeOrganisation, makeTeam } from "@/lib/testing/factories";
import { statementsOf } from "@/lib/testing/plans";
import { sampleWorld } from "@/lib/testing/sample-world";
import { compile } from "./compile";
import { type Names, namesIn } from "./names";
import { parse } from "./parse";
import { similarTo } from "./similar";
import { placesOf, type Wanted } from "./statement";

const TICKETS = 20_000;
let agent: Person;
let customer: Person;
let manager: Person;

beforeAll(async () => {
  await sampleWorld("fresh");
  agent = await makeAgent({ name: "Asha Kapoor" });
  const { id: organisationId } = await makeOrganisation("Northwind");
  customer = await makeCustomer({ organisationId });
  manager = await makeCustomer({ organisationId, orgManager: true });
  const { id: teamId } = await makeTeam("Network");
  await prisma.$executeRaw`
    insert into "user" (id, name, email, role)
    select muster_uuid7(), 'Person ' || n, 'person' || n || '@example.com', 'customer'
    from generate_series(1, 2000) n`;
  await prisma.$executeRaw`alter table ticket disable trigger ticket_guard`;
  for (let from = 1; from <= TICKETS; from += 5_000) {
    await prisma.$executeRaw`
    insert into ticket (id, reference, type, state, open, subject, description, impact, urgency,
      priority, requester_id, created_by_id, assignee_id, team_id, organisation_id, tags,
      created_at, updated_at, public_at)
    select muster_uuid7(), 'INC-' || 100000 + n, 'incident',
      case when n % 20 = 0 then 'new' else 'closed' end, n % 20 = 0,
      'Printer ' || (array['jams', 'smokes', 'network', 'vanishes'])[1 + n % 4] || ' in room ' || n || ' ' || translate(left(md5((n % 300)::text), 6), '0123456789', 'ghijklmnop'),
      'Since noon it ' || md5(n::text) || ' and nobody knows why.', 'low', 'low',
      'P' || 3 + n % 3, u.id, u.id,
      case when n % 50 = 0 then ${agent.id}::uuid end, case when n % 9 = 0 then ${teamId}::uuid end,
      case when n % 2000 = 7 then ${organisationId}::uuid end,
      case when n % 400 = 0 then array['vip'] else '{}' end,
      now() - n * interval '5 minutes', now() - n * interval '5 minutes',
      now() - n * interval '5 minutes'
    from generate_series(${from}::int, ${from + 4_999}::int) n
      join (select id, row_number() over () as at from "user" where name like 'Person %') u
        on u.at = 1 + n % 2000`;
  }
  await prisma.$executeRaw`alter table ticket enable trigger ticket_guard`;
  await prisma.$executeRaw`update ticket set requester_id = ${customer.id}::uuid, version = 2
    where reference like 'INC-1000__'`;
  for (let last = 0; last < 10; last += 1) {
    await prisma.$executeRaw`
      insert into reply (id, ticket_id, author_id, audience, body)
      select muster_uuid7(), id, requester_id,
        (array['public', 'internal'])[1 + n % 2]::"ReplyAudience",
        'Looked at the ' || (array['toner', 'fuser', 'tray', 'cable'])[1 + (${last}::int + n) % 4] || ' today.'
      from ticket cross join generate_series(1, 2) n
      where right(reference, 1) = ${String(last)}`;
  }
  for (const table of ["ticket", "ticket_search", "search_word", '"user"', "reply"]) {
    await prisma.$executeRawUnsafe(`vacuum analyze ${table}`);
  }
}, 240_000);

const ASKED = [
  "",
  "printer",
  "printer smokes toner",
  '"room 512"',
  "vanishes OR fuser",
  "-printer",
  "nowhereatall",
  "INC-100512",
  "100512",
  "100512 OR smokes",
  "is:open",
  "is:open printer sort:created",
  "is:closed",
  "is:unread",
  "is:unassigned",
  "assignee:asha",
  'assignee:"Asha Kapoor" is:open',
  "assignee:none is:open",
  "requester:me",
  'requester:"Person 77"',
  "organisation:north",
  "created:<2d",
  "updated:2026-01-01..2026-01-02 sort:created",
  "resolved:<2d",
  "state:new",
  "urgency:high",
  "has:link",
];
const AGENTS_ASKED = [
  "priority:P1",
  "priority:P5 printer",
  "tag:vip",
  "-tag:vip",
  "team:net toner",
];

describe("no search reads a big table from end to end", () => {
  test.each(ASKED)("%s", async (q) => {
    for (const actor of [agent, customer, manager]) await expectIndexes(actor, q);
  });
  test.each(AGENTS_ASKED)("%s, which agents ask", (q) => expectIndexes(agent, q));

  test("a mistyped word finds what was meant through the vocabulary's index", async () => {
    const similar = await similarTo({
      kind: "text",
      text: "vanihses",
      exact: false,
      at: 0,
      end: 8,
    });
    expect(similar.get("vanihses")).toEqual(["vanishes"]);
  });
});

test("what only those that were touched last say is found, and not read for among all others", async () => {
  await prisma.$executeRaw`alter table ticket disable trigger ticket_guard`;
  await prisma.$executeRaw`
    update ticket set subject = subject || ' periwinkle',
      updated_at = case when reference < 'INC-101' then now() else updated_at end
    where reference in (select 'INC-' || n from generate_series(100201, 100220) n)
      or reference in (select 'INC-' || n from generate_series(119801, 119860) n)`;
  await prisma.$executeRaw`alter table ticket enable trigger ticket_guard`;
  const rows: unknown[] = [];
  const asked = await statementsOf(async () => {
    rows.push(...(await placesOf(wantedBy(agent, "periwinkle"))));
  });
  expect(rows).toHaveLength(51);
  expect(asked).toHaveLength(1);
});

const BIG = new Set(["ticket", "ticket_search", "reply", "user", "search_word"]);

async function expectIndexes(actor: Person, q: string) {
  const { where } = parse(q);
  const wanted = wantedBy(actor, q, where ? await namesIn(actor, where) : new Map());
  const statements = await statementsOf(() => placesOf(wanted));
  expect(statements.length).toBeGreaterThan(0);
  for (const { text, values } of statements) {
    const [plan] = await prisma.$queryRawUnsafe<{ "QUERY PLAN": [{ Plan: PlanNode }] }[]>(
      `explain (analyze, format json) ${text}`,
      ...values,
    );
    const top = plan?.["QUERY PLAN"][0].Plan;
    expect(scans(top), `${actor.role}: ${q}\n${JSON.stringify(plan, null, 1)}`).toEqual([]);
  }
}

function wantedBy(actor: Person, q: string, names: Names = new Map()): Wanted {
  const { where, sort } = parse(q);
  const sight = { actor, names, now: new Date(), similar: new Map() };
  return {
    actor,
    conditions: where && compile(where, sight),
    sort: sort === "created" ? "createdAt" : "-updatedAt",
    after: null,
    limit: 50,
  };
}

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Total Time"?: number;
  Plans?: PlanNode[];
};

function scans(node: PlanNode | undefined): string[] {
  if (!node) return ["no plan"];
  const name = node["Relation Name"] ?? "";
  const own = node["Node Type"] === "Seq Scan" && BIG.has(name) ? [name] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scans)];
}
