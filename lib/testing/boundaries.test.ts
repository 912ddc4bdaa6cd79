import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transactionsOutOfPlace } from "./transactions";

/** For each rule a file that breaks it, and it alone. */
const VIOLATIONS: Record<string, Record<string, string>> = {
  "no-cycles": {
    "lib/tickets/planted-a.ts": `export { b } from "./planted-b";\nexport const a = 1;`,
    "lib/tickets/planted-b.ts": `import { a } from "./planted-a";\nexport const b = () => a;`,
  },
  "app-never-touches-the-database": {
    "app/planted/page.tsx": `import { prisma } from "@/lib/db/client";\nexport default () => prisma;`,
  },
  "one-file-loads-the-generated-client": {
    "lib/tickets/planted-client.ts": `export { Prisma } from "@/lib/db/generated/client";`,
  },
  "components-know-contracts-only": {
    "components/tickets/planted.tsx": `import type { ticketsFor } from "@/lib/tickets/queries";\nexport type Planted = typeof ticketsFor;`,
  },
  "only-the-web-door-knows-next": {
    "lib/tickets/planted-framework.ts": `export { cache } from "react";`,
  },
  "contracts-and-policies-are-pure": {
    "lib/planted/policy.ts": `export { prisma } from "@/lib/db/client";`,
  },
  "commands-never-call-commands": {
    "lib/tickets/commands/planted.ts": `export { moveTicket } from "./move-ticket";`,
  },
  "only-doors-run-commands": {
    "lib/tickets/planted-caller.ts": `export { moveTicket } from "./commands/move-ticket";`,
  },
  "domains-never-open-doors": {
    "lib/tickets/planted-door.ts": `export { runWorker } from "@/lib/jobs/planted-worker";`,
    "lib/jobs/planted-worker.ts": "export const runWorker = () => {};",
  },
  "the-kernel-knows-no-domain": {
    "lib/kernel/planted.ts": `export { CreateTicket } from "@/lib/tickets/contract";`,
  },
};

const LEGAL: Record<string, string> = {
  "app/planted/actions.ts": `export { moveTicket } from "@/lib/tickets/commands/move-ticket";`,
  "app/planted/legal.tsx": `export { ticketsFor } from "@/lib/tickets/queries";\nexport { cache } from "react";`,
  "components/tickets/planted-legal.tsx": `export type { TicketView } from "@/lib/tickets/contract";\nexport { use } from "react";`,
  "lib/jobs/planted-legal.ts": `export { moveTicket } from "@/lib/tickets/commands/move-ticket";`,
  "lib/tickets/commands/planted-legal.ts": `export * from "../steps";\nexport * from "@/lib/conversations/steps";\nexport * from "@/lib/conversations/queries";\nexport { prisma } from "@/lib/db/client";\nexport type { Reply } from "@/lib/db/generated/client";`,
  "lib/kernel/planted-legal.ts": `export { env } from "@/lib/env";`,
};

const ROOT = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), "muster-boundaries-"));
  for (const name of [
    "prisma",
    "app",
    "components",
    "lib",
    "tsconfig.json",
    ".dependency-cruiser.cjs",
    "biome.json",
  ]) {
    cpSync(path.join(ROOT, name), path.join(tree, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, "node_modules"), path.join(tree, "node_modules"));
  for (const files of [...Object.values(VIOLATIONS), LEGAL]) {
    for (const [file, text] of Object.entries(files)) plant(file, text);
  }
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("who may import whom", () => {
  let found: Violation[];

  beforeAll(async () => {
    found = await cruise();
  });

  test.each(Object.keys(VIOLATIONS))("a planted violation is reported as %s", (rule) => {
    const planted = Object.keys(VIOLATIONS[rule] ?? {});
    const reported = found
      .filter(({ from }) => planted.includes(from))
      .map(({ rule }) => rule.name);
    expect(new Set(reported)).toEqual(new Set([rule]));
  });

  test("every rule of the configuration has its planted violation", () => {
    const configured = readFileSync(path.join(ROOT, ".dependency-cruiser.cjs"), "utf8");
    const names = [...configured.matchAll(/name: "([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(VIOLATIONS).sort()).toEqual(names.sort());
  });

  test.each(Object.keys(LEGAL))("what is allowed passes: %s", (file) => {
    expect(found.filter(({ from }) => from === file)).toEqual([]);
  });
});

describe("the environment", () => {
  test("is read in lib/env.ts alone", async () => {
    plant("lib/tickets/planted-environment.ts", "export const port = process.env.PORT;\n");
    expect(await lint("lib/tickets/planted-environment.ts")).toContain("lint/style/noProcessEnv");
    expect(await lint("lib/env.ts")).not.toContain("lint/style/noProcessEnv");
  });
});

describe("a transaction", () => {
  test("is opened in the kernel and by the dispatch of effects alone", () => {
    expect(transactionsOutOfPlace(ROOT)).toEqual([]);
  });

  test("that is planted elsewhere is found", () => {
    plant("lib/tickets/planted-transaction.ts", "export const run = (db) => db.$transaction([]);");
    expect(transactionsOutOfPlace(tree)).toEqual(["lib/tickets/planted-transaction.ts"]);
  });
});

function plant(file: string, text: string) {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), text);
}

type Violation = { from: string; to: string; rule: { name: string } };

async function cruise(): Promise<Violation[]> {
  const cruiser = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [cruiser, "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const said = await output([...args, "app", "components", "lib"]);
  return (JSON.parse(said) as { summary: { violations: Violation[] } }).summary.violations;
}

async function lint(file: string): Promise<string> {
  const biome = path.join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  return output([biome, "lint", "--vcs-enabled=false", file]);
}

/** What a tool says, whether or not it finds fault. */
async function output(args: string[]): Promise<string> {
  const options = { cwd: tree, maxBuffer: 64 * 1024 * 1024 };
  const { stdout, stderr } = await run(process.execPath, args, options).catch(
    (failed: { stdout: string; stderr: string }) => failed,
  );
  return args.includes("json") ? stdout : stdout + stderr;
}
