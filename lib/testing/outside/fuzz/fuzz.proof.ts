import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { choose, type Random, randomFrom } from "@/lib/testing/kill/random";
import { type Answer, ask } from "../asking";
import { extent } from "../extent";
import { leaksIn } from "../traces";
import { type Kind, type Made, makeRequest } from "./requests";
import { type Document, fieldsIn, type Operation, operationsOf } from "./spec";
import { oneOf } from "./values";
import { fuzzWorld, type World } from "./world";

const { url } = inject("desk");
/** The same requests each time, each from its own number, but for the ids of what they are about. */
const SEED = 14;
const REQUESTS = extent(10_000, 400);
const AT_ONCE = 12;
const KINDS: Record<Kind, number> = { valid: 4, mutated: 3, hostile: 3 };
/** What may come back for a path that is no longer the operation's. */
const ELSEWHERE = new Set([400, 404, 405, 414, 431]);

let document: Document;
let operations: Operation[];
let fields: Set<string>;
let world: World;

beforeAll(async () => {
  document = (await ask(url, { path: "/api/v1/openapi.json" })).body;
  operations = operationsOf(document);
  fields = fieldsIn(operations);
  world = await fuzzWorld();
});

// Failed sign-ins are counted by address, and every other proof asks from the same one.
afterAll(() => prisma.throttle.deleteMany({}));

test(`${REQUESTS} requests made from the document get what it says, and nothing gives way`, async () => {
  const seen: { made: Made; answer: Answer }[] = [];
  const faults: string[] = [];
  const worker = async () => {
    while (seen.length < REQUESTS) {
      const random = randomFrom(SEED * 1_000_003 + seen.length);
      const made = requestAt(seen.length, random);
      const place = seen.push({ made, answer: NONE }) - 1;
      const answer = await ask(url, await signed(made, random)).catch(lost);
      seen[place] = { made, answer };
      faults.push(...faultsIn(made, answer));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const counted = (which: (one: { made: Made; answer: Answer }) => boolean) =>
    seen.filter(which).length;
  const isDone = ({ answer }: { answer: Answer }) => answer.status < 300;
  const valid = counted(({ made }) => made.kind === "valid");
  const done = counted((one) => one.made.kind === "valid" && isDone(one));
  const limited = counted(({ answer }) => answer.status === 429);
  console.log(`seed ${SEED}: ${seen.length} requests, ${done} of ${valid} valid ones done`);
  console.log(tally(seen.map(({ answer }) => answer.status)));
  expect(unique(faults)).toEqual([]);
  // Or else it would have looked at the outermost door only.
  expect(done / valid).toBeGreaterThan(0.3);
  expect(limited / seen.length).toBeLessThan(0.05);
  const asked = new Set(seen.map(({ made }) => made.operation.id));
  expect(operations.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
  expect((await ask(url, { path: "/api/ready" })).status).toBe(200);
});

describe("the fuzz sees", () => {
  const answers: [string, number, string, string, RegExp][] = [
    ["a fault", 500, "application/problem+json", "{}", /answered 500/],
    ["an undocumented status", 418, "application/problem+json", "{}", /answered 418/],
    ["a header field that is missing", 200, "application/json", "{}", /sent no ratelimit with 200/],
    ["an error page", 404, "text/html", "<h1>No</h1>", /is no problem/],
    ["something invalid that is taken", 200, "application/json", "{}", /was taken/],
    [
      "a stack",
      422,
      "application/problem+json",
      '{"status":422,"type":"x/validation-failed","detail":"Error\\n    at run (/srv/desk/a.js:1:2)"}',
      /holds a stack/,
    ],
  ];

  test.each(answers)("%s", async (_name, status, type, body, fault) => {
    const careless = createServer((req, res) => {
      req.resume();
      res.writeHead(status, { "Content-Type": type }).end(body);
    });
    await new Promise<void>((resolve) => careless.listen(0, resolve));
    const { port } = careless.address() as AddressInfo;
    const found: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      const made = requestAt(count, randomFrom(count));
      found.push(...faultsIn(made, await ask(`http://127.0.0.1:${port}`, made.asked)));
    }
    careless.closeAllConnections();
    careless.close();
    expect(found.join("\n")).toMatch(fault);
  });
});

/** Every operation in turn, so that none is left out; what is asked of it is chance. */
function requestAt(turn: number, random: Random): Made {
  const operation = operations[turn % operations.length] as Operation;
  return makeRequest(operation, choose(random, KINDS), { random, document, pool: world.pool });
}

async function signed({ asked, operation }: Made, random: Random) {
  if (asked.headers?.Authorization !== undefined) return asked;
  if (operation.id === "revokeOwnToken") return { ...asked, token: await world.spare() };
  return random() < 0.03 ? asked : { ...asked, token: oneOf(random, oneOf(random, world.tokens)) };
}

function faultsIn({ asked, operation, kind, how, mustFail, isElsewhere }: Made, answer: Answer) {
  const { status, headers, text, body } = answer;
  const found: string[] = [];
  const isExpected = operation.answers.has(status) || (isElsewhere && ELSEWHERE.has(status));
  if (!isExpected) found.push(`answered ${status}`);
  if (status >= 500 && status !== 503) found.push(`answered ${status}, a fault`);
  if (mustFail && status < 400) found.push("was taken");
  if (status >= 400 && answer.code === null)
    found.push(`is no problem but ${headers["content-type"]}`);
  if (status >= 400 && answer.code !== null && body?.status !== status)
    found.push("says another status");
  if (status >= 400) found.push(...leaksIn(text));
  if (!isElsewhere) found.push(...fieldFaults(operation, answer));
  return found.map((what) => `${operation.id}, ${kind}, ${how}: ${what} (${shown(asked)})`);
}

/** Header fields that the document knows and does not say here, or says and are not there. */
function fieldFaults({ answers }: Operation, { status, headers }: Answer): string[] {
  const carried = answers.get(status);
  if (!carried) return [];
  return [...fields].flatMap((field) => {
    const isSent = headers[field] !== undefined;
    if (isSent && !carried.has(field)) return [`sent ${field} with ${status}`];
    return !isSent && carried.get(field) ? [`sent no ${field} with ${status}`] : [];
  });
}

const shown = ({ method, path, json, body }: Made["asked"]) =>
  `${method} ${path} ${JSON.stringify(json ?? body ?? null)}`.slice(0, 300);

const NONE: Answer = { status: 0, headers: {}, text: "", code: null, body: null };
const lost = (error: Error): Answer => ({ ...NONE, text: error.message });

/** One of each kind of fault, or a mistake would be told a thousand times. */
function unique(faults: readonly string[]): string[] {
  const byKind = new Map(faults.map((fault) => [fault.split(" (")[0], fault]));
  return [...byKind.values()].slice(0, 60);
}

function tally(statuses: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([status, count]) => `${status}: ${count}`)
    .join(", ");
}
