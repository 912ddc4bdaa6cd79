import "@/lib/testing/fresh-database";
import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { makeAgent, makeTeam } from "@/lib/testing/factories";
import { statementsOf } from "@/lib/testing/plans";
import { searchTickets } from "./queries";

const TICKETS = 1_200;
let agent: Person;

/** One every six hours, newest first: each third says "quokka", the oldest quarter is a team's, one in 300 says "numbat". */
beforeAll(async () => {
  agent = await makeAgent();
  const { id: teamId } = await makeTeam("Night");
  await prisma.$executeRaw`alter table ticket disable trigger ticket_guard`;
  await prisma.$executeRaw`
    insert into ticket (id, reference, type, state, open, subject, description, impact, urgency,
      priority, requester_id, created_by_id, team_id, created_at, updated_at, public_at)
    select muster_uuid7(), 'INC-' || 100000 + n, 'incident', 'new', true,
      case when n % 300 = 0 then 'A numbat' when n % 3 = 0 then 'A quokka' else 'A wombat' end,
      'is at the door', 'low', 'low', 'P5', ${agent.id}::uuid, ${agent.id}::uuid,
      case when n > ${TICKETS * 0.75}::int then ${teamId}::uuid end,
      t.at, t.at, t.at
    from generate_series(1, ${TICKETS}::int) n,
      lateral (select now() - n * interval '6 hours' as at) t`;
  await prisma.$executeRaw`alter table ticket enable trigger ticket_guard`;
  await prisma.$executeRaw`analyze ticket, ticket_search`;
});

/** The references of all pages, and how many times the words were looked for on the way. */
async function turnAll(q: string) {
  const references: string[] = [];
  let looked = 0;
  let cursor: string | undefined;
  do {
    const asked = await statementsOf(async () => {
      const page = await searchTickets(agent, q, { limit: 25, cursor });
      references.push(...page.rows.map(({ reference }) => reference));
      cursor = page.nextCursor ?? undefined;
    });
    looked += asked.filter(({ text }) => text.includes("muster_found")).length;
  } while (cursor !== undefined);
  return { references, looked };
}

const numbered = (isFound: (n: number) => boolean) =>
  Array.from({ length: TICKETS }, (_, at) => at + 1)
    .filter(isFound)
    .map((n) => `INC-${100_000 + n}`);

test("all pages together are all tickets that say a word, in order, each found among the newest that remain", async () => {
  const [newest] = await prisma.$queryRaw<{ days: number; found: number }[]>`
    select (now() at time zone 'utc')::date - since as days, cardinality(ids) as found
    from muster_found(muster_query('quokka', '', false), 26, null)`;
  expect(newest?.days).toBeLessThan(TICKETS / 4 / 2);
  expect(newest?.found).toBeLessThan(TICKETS / 3 / 2);
  const { references, looked } = await turnAll("quokka");
  expect(references).toEqual(numbered((n) => n % 3 === 0 && n % 300 !== 0));
  expect(looked).toBe(Math.ceil(references.length / 25));
});

test("what few say, and what else only old tickets are, is found among all of them", async () => {
  expect((await turnAll("numbat")).references).toEqual(numbered((n) => n % 300 === 0));
  const { references, looked } = await turnAll("quokka team:night");
  expect(references).toEqual(numbered((n) => n % 3 === 0 && n % 300 !== 0 && n > TICKETS * 0.75));
  expect(looked).toBeGreaterThan(Math.ceil(references.length / 25));
});

test("another order is that of all tickets", async () => {
  const { references } = await turnAll("quokka sort:created");
  expect(references).toEqual(numbered((n) => n % 3 === 0 && n % 300 !== 0).reverse());
});

test("a ticket that was changed is found among those of that day from then on", async () => {
  const oldest = `INC-${100_000 + TICKETS - 3}`;
  await prisma.$executeRaw`
    update ticket set urgency = 'high', version = version + 1 where reference = ${oldest}`;
  const page = await searchTickets(agent, "quokka", { limit: 25 });
  expect(page.rows[0]?.reference).toBe(oldest);
  const strays = await prisma.$queryRaw`
    select t.reference from ticket t join ticket_search s on s.ticket_id = t.id
    where s.touched_on <> (t.updated_at at time zone 'utc')::date`;
  expect(strays).toEqual([]);
});

test("words and days are looked up in one index together", async () => {
  const rows = await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
      explain select ticket_id from ticket_search
      where words @@ muster_query('quokka', '', false)
        and array[touched_on] && array['2026-11-01', '2026-11-02']::date[]`;
  });
  const plan = rows.map((row) => row["QUERY PLAN"]);
  expect(plan.filter((line) => line.includes("Index Scan"))).toEqual([
    expect.stringContaining("on ticket_search_words"),
  ]);
  expect(plan.find((line) => line.includes("Index Cond"))).toMatch(/words @@.* AND .*&&/);
});
