import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Answer } from "../asking";
import { isSample } from "../extent";
import { theCast } from "../people";
import { CREDENTIALS } from "./credentials";
import { FILE_ATTACKS } from "./files";
import { FRAMEWORK } from "./framework";
import { LEAKAGE } from "./leakage";
import { MALFORMED } from "./malformed";
import { REPEATS } from "./repeats";
import { answerFaults, faultsOf, type Stage } from "./row";

const ALL = [...REPEATS, ...MALFORMED, ...CREDENTIALS, ...LEAKAGE, ...FRAMEWORK, ...FILE_ATTACKS];
/** A sample has the first row of each class; a database that stops is for the whole alone. */
const ROWS = isSample
  ? ALL.filter(({ id }, at) => ALL.findIndex((row) => row.id === id) === at && id !== "A10")
  : ALL;
const { url, twinUrl } = inject("desk");
let stage: Stage;

beforeAll(async () => {
  stage = { url, twinUrl, cast: await theCast() };
});

describe.each(ROWS)("$id $says", (row) => {
  test("gets what it must, and leaves nothing", async () => {
    expect(await faultsOf(row, stage)).toEqual([]);
  });
});

describe("against a desk that says yes to everything, and more than it should", () => {
  let careless: Server;

  beforeAll(async () => {
    careless = createServer((req, res) => {
      req.resume();
      res.writeHead(200, {
        ...{ "Content-Type": "application/json", "X-Content-Type-Options": "nosniff" },
        "Cache-Control": "private, no-store",
      });
      res.end('{"id":"1","stack":"Error\\n    at run (/work/desk/lib/a.ts:1:2)"}\n    at x:1:2');
    });
    await new Promise<void>((resolve) => careless.listen(0, resolve));
  });

  afterAll(() => {
    careless.closeAllConnections();
    careless.close();
  });

  test("every row finds fault", async () => {
    const { port } = careless.address() as AddressInfo;
    const elsewhere = { ...stage, url: `http://127.0.0.1:${port}` };
    const blind: string[] = [];
    for (const row of ROWS) {
      await row.prepare?.(stage);
      const answers = [await row.ask(elsewhere).catch(() => [])].flat() as Answer[];
      const found = await answerFaults(row, stage, answers).catch(() => ["an odd answer"]);
      if (found.length === 0) blind.push(`${row.id} ${row.says}`);
    }
    expect(blind).toEqual([]);
  });
});
