import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeIncident } from "@/lib/testing/factories";
import { sampleWorld } from "@/lib/testing/sample-world";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { restore } from "@/lib/trash/commands/restore";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { forgetWords } from "./forget-words";
import { searchTickets } from "./queries";

let agent: Person;
const other = new pg.Client({ connectionString: env.DATABASE_URL });

beforeAll(async () => {
  await sampleWorld("fresh");
  agent = await makeAgent();
  await other.connect();
});
afterAll(() => other.end());

const make = (subject: string) => makeIncident(agent, { subject, description: "Is here." });
const revise = (ticketId: string, subject: string) =>
  execute(reviseTicket, agent, { ticketId, subject });

const found = async (q: string) =>
  (await searchTickets(agent, q, { limit: 50 })).rows.map(({ reference }) => reference);

async function known(beginning: string): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ word: string }[]>`
    select distinct word from search_lexeme where starts_with(word, ${beginning}) order by word`;
  return rows.map(({ word }) => word);
}

async function spelled(query: string): Promise<string> {
  const rows = await prisma.$queryRaw<{ said: string }[]>`
    select muster_spelled_out(${query}::tsquery)::text as said`;
  return rows[0]?.said ?? "";
}

describe("the words that tickets say", () => {
  test("are all known, however they came to be said", async () => {
    const { id: ticketId } = await make("An okapi");
    await revise(ticketId, "An axolotl");
    const { id: replyId } = await execute(postReply, agent, { ticketId, body: "A pangolin." });
    await execute(trashReply, agent, { replyId });
    await forgetWords();
    expect(await known("pangolin")).toEqual([]);
    const entry = await prisma.trashEntry.findFirstOrThrow({ where: { subjectId: replyId } });
    await execute(restore, agent, { entryId: entry.id });
    expect(await known("pangolin")).toEqual(["pangolin"]);
    const unknown = await prisma.$queryRaw`
      select word from ticket_search, unnest(tsvector_to_array(words)) word
      where length(word) > 3 and word not in (select word from search_lexeme)`;
    expect(unknown).toEqual([]);
  });

  test("are forgotten with the last ticket that says them, and not before", async () => {
    const [one, two] = [await make("A tapir and a dugong"), await make("A tapir")];
    await revise(one.id, "Nothing");
    expect(await forgetWords()).toBe("done");
    expect([await known("tapi"), await known("dugo")]).toEqual([["tapir"], []]);
    expect(await found("tapi")).toEqual([two.reference]);
    await revise(two.id, "Nothing");
    await forgetWords();
    expect(await known("tapi")).toEqual([]);
    expect(await prisma.searchDoubt.count()).toBe(0);
  });
});

describe("a word that is about to be forgotten", () => {
  const says = (word: string) =>
    `update ticket_search set words = words || to_tsvector('simple', '${word}') where ticket_id = $1`;

  test("stays where somebody who knew it still writes", async () => {
    const [one, two] = [await make("A quagga"), await make("Nothing")];
    await other.query("begin");
    await other.query(says("quagga"), [two.id]);
    await revise(one.id, "Nothing");
    let isOver = false;
    const forgetting = forgetWords().finally(() => {
      isOver = true;
    });
    await pause(100);
    expect(isOver).toBe(false);
    await other.query("commit");
    expect(await forgetting).toBe("done");
    expect(await found("quag")).toEqual([two.reference]);
  });

  test("is written once more by whoever comes later", async () => {
    const [one, two] = [await make("A numbat"), await make("Nothing")];
    await revise(one.id, "Nothing");
    await other.query("begin");
    await other.query(says("numbat"), [two.id]);
    const doubts = await prisma.searchDoubt.findMany({ select: { id: true } });
    // As of somebody who had waited for all before.
    await prisma.$executeRaw`select muster_forget_words(${doubts.map(({ id }) => id)}::bigint[])`;
    expect(await known("numb")).toEqual([]);
    await other.query("commit");
    expect(await known("numb")).toEqual(["numbat"]);
    expect(await found("numb")).toEqual([two.reference]);
  });
});

describe("the beginning of a word", () => {
  test("is each word that begins so, where it stood and of the weights it had", async () => {
    await make("Wombats, a wombat's burrow and wombatlike things");
    expect(await spelled("'womb':*AB <-> 'burr':* & !'wombat'")).toBe(
      "( 'womb':AB | 'wombat':AB | 'wombatlike':AB | 'wombats':AB ) <-> ( 'burr' | 'burrow' ) & !'wombat'",
    );
    expect(await spelled("'zzzz':*")).toBe("'zzzz'");
    expect(await spelled("'wombat' | 'burrow':A")).toBe("'wombat' | 'burrow':A");
  });

  test("stays a beginning where there are too many, and finds all of them", async () => {
    const make = (description: string) =>
      makeIncident(agent, { subject: "Some servals", description });
    const serval = (_: unknown, n: number) => `serval${String.fromCharCode(97 + (n % 26))}${n}`;
    const few = await make(Array.from({ length: 62 }, serval).join(" "));
    expect(await spelled("'serval':*")).toMatch(/^'serval'( [|] 'serval[^']+'){63}$/);
    const { reference } = await make("Only a servalish one");
    expect(await spelled("'serval':*")).toBe("'serval':*");
    expect(await spelled("'okap':* & 'serval':*")).toBe("'okap' & 'serval':*");
    expect((await found("serval")).sort()).toEqual([few.reference, reference].sort());
  });
});
