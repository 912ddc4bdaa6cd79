import { beforeAll, describe, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
} from "@/lib/testing/factories";
import { sampleWorld } from "@/lib/testing/sample-world";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { canSee } from "@/lib/tickets/policy";
import { SEEN_SHAPE, seenOf } from "@/lib/tickets/present";
import { QueryFault } from "./fault";
import { fullSearch, searchTickets } from "./queries";

let agent: Person;
let customer: Person;
let foreigner: Person;
let ticket: { id: string; reference: string };

beforeAll(async () => {
  await sampleWorld("fresh");
  agent = await makeAgent();
  customer = await makeCustomer();
  foreigner = await makeCustomer();
  ticket = await makeIncident(customer, {
    subject: "Network drops in Lisboa, São Bento",
    description: "The VPN client says “timeout 0x80070005”.",
  });
});

const found = async (actor: Person, q: string) =>
  (await searchTickets(actor, q, { limit: 50 })).rows.map(({ reference }) => reference);

async function faultFor(actor: Person, q: string): Promise<QueryFault | null> {
  const error = await searchTickets(actor, q, { limit: 50 }).catch((thrown: unknown) => thrown);
  return error instanceof QueryFault ? error : null;
}

describe("words", () => {
  test.each([
    "network",
    "NETWORK drops",
    "sao bento",
    "SÃO",
    "netw",
    "timeout 0x80070005",
    '"vpn client"',
  ])("%s finds the ticket", async (q) => {
    expect(await found(agent, q)).toEqual([ticket.reference]);
    expect(await found(customer, q)).toEqual([ticket.reference]);
    expect(await found(foreigner, q)).toEqual([]);
  });

  test.each([
    "twork",
    '"client vpn"',
    '"bento the"',
    "%",
    "_",
    "n%",
    "network:* & !x | <-> y",
  ])("%s does not: words are taken literally, and a phrase does not reach over", async (q) =>
    expect(await found(agent, q)).toEqual([]));

  test("no punctuation breaks a search, and none takes it over", async () => {
    for (const q of ["%_\\'\";--", "'; drop table ticket; --", "a' OR '1'='1", "\\", "&|!<->:*"]) {
      await expect(found(customer, q)).resolves.toBeDefined();
    }
    expect(await found(foreigner, "a' OR '1'='1")).toEqual([]);
  });

  test("what was just written is found at once, and what was rewritten no more", async () => {
    const { id, reference } = await makeIncident(customer, { subject: "Yellowish toner" });
    expect(await found(agent, "yellowish")).toEqual([reference]);
    await execute(reviseTicket, agent, { ticketId: id, subject: "Purple toner" }, { version: 1 });
    expect(await found(agent, "yellowish")).toEqual([]);
    await execute(postReply, customer, { ticketId: id, body: "Turquoise by now." });
    expect(await found(customer, "purple turquoise")).toEqual([reference]);
    const reply = await prisma.reply.findFirstOrThrow({ where: { ticketId: id } });
    await prisma.reply.update({ where: { id: reply.id }, data: { body: "Orange." } });
    expect(await found(customer, "turquoise")).toEqual([]);
    expect(await found(customer, "orange")).toEqual([reference]);
    await prisma.reply.delete({ where: { id: reply.id } });
    expect(await found(agent, "orange")).toEqual([]);
  });

  test("nobody but the desk finds a note, whatever else the ticket says", async () => {
    const { id, reference } = await makeIncident(customer, { subject: "Mouse" });
    await execute(postReply, agent, { ticketId: id, body: "Canarybird", audience: "internal" });
    expect(await found(agent, "canarybird")).toEqual([reference]);
    for (const q of [
      "canarybird",
      "canary",
      '"canarybird"',
      "-canarybird mouse -mouse",
      "canarybyrd",
    ]) {
      expect(await found(customer, q), q).toEqual([]);
    }
    expect(await found(customer, "mouse -canarybird")).toEqual([reference]);
  });

  test("a text too long for one vector is still written", async () => {
    const { id } = await makeIncident(customer);
    for (let at = 0; at < 60; at += 1) {
      const body = Array.from({ length: 3_000 }, (_, n) => `w${at}x${n}`).join(" ");
      await prisma.reply.create({
        data: { ticketId: id, authorId: customer.id, audience: "public", body },
      });
    }
    expect(await prisma.reply.count({ where: { ticketId: id } })).toBe(60);
    expect(await found(agent, "w0x17")).toHaveLength(1);
  }, 60_000);
});

describe("a mistyped word", () => {
  test.each([
    "netwrok",
    "Netork",
    "netwirk",
    "netwrok drops",
  ])("%s finds what was meant", async (q) => {
    const page = await searchTickets(agent, q, { limit: 50 });
    expect(page.rows.map(({ reference }) => reference)).toEqual([ticket.reference]);
    expect(page.similar).toBe(true);
    expect(await found(foreigner, q)).toEqual([]);
  });

  test("is not guessed at when it stands in quotation marks, is a code, or found something", async () => {
    for (const q of ['"netwrok"', "0x80070006", "netwrok -network"])
      expect(await found(agent, q)).toEqual([]);
    expect((await searchTickets(agent, "network", { limit: 50 })).similar).toBe(false);
  });

  test("a word is forgotten with the last ticket that says it", async () => {
    const { id } = await makeIncident(customer, { subject: "Zanzibarian fax" });
    const known = () => prisma.searchWord.count({ where: { word: "zanzibarian" } });
    expect(await known()).toBe(1);
    await prisma.$executeRaw`delete from ticket where id = ${id}::uuid`;
    expect(await known()).toBe(0);
    expect(await prisma.searchWord.count({ where: { word: "network" } })).toBe(1);
  });
});

describe("references", () => {
  test("are found at once, in any letter case and by the bare number, by those who may see them", async () => {
    const { reference } = ticket;
    for (const q of [reference, reference.toLowerCase(), reference.slice(4)]) {
      expect(await found(customer, q)).toEqual([reference]);
      expect(await found(agent, q)).toEqual([reference]);
      expect(await found(foreigner, q)).toEqual([]);
    }
  });
});

describe("names", () => {
  test("mean the same name, or else all that begin so", async () => {
    const anna = await makeAgent({ name: "Anna Nagy" });
    const annabel = await makeAgent({ name: "Annabel 100% Sure" });
    const mine = await makeIncident(customer);
    const hers = await makeIncident(customer);
    for (const [{ id }, { id: assigneeId }] of [
      [mine, anna],
      [hers, annabel],
    ] as const) {
      await execute(reviseTicket, agent, { ticketId: id, assigneeId }, { version: 1 });
    }
    const both = [hers.reference, mine.reference];
    expect(await found(agent, "assignee:anna")).toEqual(both);
    expect(await found(agent, 'assignee:"anna nagy"')).toEqual([mine.reference]);
    expect(await found(agent, `assignee:${anna.email}`)).toEqual([mine.reference]);
    expect(await found(agent, 'assignee:"annabel 100%"')).toEqual([hers.reference]);
    expect(await found(customer, "assignee:annabel")).toEqual([hers.reference]);
    expect(await found(customer, `assignee:${anna.email}`)).toEqual([]);
  });

  test("that nobody has are told to agents, at their place, and are no rows to others", async () => {
    const fault = await faultFor(agent, 'is:open assignee:"No Body"');
    expect(fault).toMatchObject({ kind: "unknownName", at: 17, end: 26 });
    expect((await faultFor(agent, "team:x%"))?.kind).toBe("unknownName");
    expect(await found(customer, 'assignee:"No Body"')).toEqual([]);
  });
});

test.each([
  ["priority:P1", "priority:"],
  ["vpn OR impact:high", "impact:"],
  ["-tag:vip", "tag:"],
  ["(team:network)", "team:"],
  ["no:team", "team"],
  ["vpn no:tag", "tag"],
  ["team:none", "team:"],
  ["vpn sort:due", "sort:due"],
])("%s is not for customers, and the refusal says where and what", async (q, said) => {
  const fault = await faultFor(customer, q);
  expect(fault?.kind).toBe("agentsOnly");
  expect(fault?.at).toBe(q.indexOf(said));
  expect(fault?.reason).toBe(`“${said}” is nothing that you can search by.`);
  expect(await faultFor(agent, q.replace("team:network", "team:none"))).toBeNull();
});

test("for every persona and ticket the search finds it exactly when the policy says so", async () => {
  const [north, south] = [await makeOrganisation(), await makeOrganisation()];
  const actors = {
    requester: await makeCustomer({ organisationId: north.id }),
    colleague: await makeCustomer({ organisationId: north.id }),
    manager: await makeCustomer({ organisationId: north.id, orgManager: true }),
    stranger: await makeCustomer({ organisationId: south.id, orgManager: true }),
    loner: await makeCustomer({ orgManager: true }),
    agent,
    admin: await makeAdmin(),
  };
  const watched = await makeIncident(actors.stranger);
  await prisma.ticketWatcher.create({
    data: { ticketId: watched.id, userId: actors.colleague.id },
  });
  for (const { id } of [await makeIncident(actors.requester), watched, ticket]) {
    const row = await prisma.ticket.findUniqueOrThrow({ where: { id }, include: SEEN_SHAPE });
    for (const [name, actor] of Object.entries(actors)) {
      for (const q of ["", row.reference, "-xyzzy", `${row.reference} OR xyzzy`]) {
        const { rows } = await fullSearch(actor, q, { limit: 100 });
        const isFound = rows.some((view) => view.id === id);
        expect(isFound, `${name}: ${q}`).toBe(canSee(actor, seenOf(row)));
      }
    }
  }
});

test("a page goes on where the last one ended, under any order, while others are written", async () => {
  const person = await makeCustomer();
  const made: string[] = [];
  for (let at = 0; at < 5; at += 1) made.push((await makeIncident(person)).reference);
  for (const q of ["printer", "printer sort:created", "prinetr"]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await searchTickets(person, q, { limit: 2, cursor });
      seen.push(...page.rows.map(({ reference }) => reference));
      cursor = page.nextCursor ?? undefined;
      if (!q.includes("sort")) await makeIncident(person);
    } while (cursor);
    expect(seen.filter((one) => made.includes(one))).toEqual(
      q.includes("sort") ? made : made.toReversed(),
    );
    expect(new Set(seen).size).toBe(seen.length);
  }
});
