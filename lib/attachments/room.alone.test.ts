import "@/lib/testing/files/own-files";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { Refused } from "@/lib/kernel/errors";
import { makeCustomer } from "@/lib/testing/factories";
import { dataDir } from "@/lib/testing/files/own-files";
import { multipart } from "@/lib/testing/files/samples";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { attachments } from "@/lib/web/rest/attachments";
import { tickets } from "@/lib/web/rest/tickets";
import { orFull } from "./room";

test("a full disk is told from every other fault", () => {
  const fault = (code: string) => Object.assign(new Error(code), { code });
  expect(orFull(fault("ENOSPC"))).toBeInstanceOf(Refused);
  expect(orFull(fault("EDQUOT"))).toMatchObject({ code: "insufficient-storage" });
  const other = fault("EACCES");
  expect(orFull(other)).toBe(other);
});

const place = path.join(dataDir, "files");

function mountsSmall(): boolean {
  if (process.getuid?.() !== 0) return false;
  mkdirSync(place, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const isSmall = mountsSmall();

describe.skipIf(!isSmall)("on a disk of 16 MB (skipped where none can be mounted)", () => {
  let token: string;

  beforeAll(async () => {
    token = await tokenOf(await makeCustomer());
  });

  afterAll(async () => {
    execFileSync("umount", [place]);
    await prisma.$disconnect();
  });

  const upload = () =>
    ask(attachments, "POST", { token, ...multipart("a.bin", randomBytes(1_000_000)) });

  const kept = () =>
    readdirSync(path.join(place, "blobs"), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );

  test("what fits is kept whole, the rest is told so, and everything else works", async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, upload));
    const stored = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length).toBeLessThanOrEqual(16);
    expect(new Set(refused.map(codeOf))).toEqual(new Set(["insufficient-storage"]));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([507]));
    expect(kept()).toHaveLength(stored.length);
    expect(readdirSync(path.join(place, "incoming"))).toEqual([]);
    const rows = await prisma.blob.findMany({ where: { size: 1_000_000 } });
    expect(rows.length).toBeGreaterThanOrEqual(stored.length);

    const json = { subject: "The disk is full", description: "And the desk still answers." };
    expect((await ask(tickets, "POST", { token, json })).status).toBe(201);
  }, 120_000);

  test("space that comes back is used again", async () => {
    for (const { parentPath, name } of kept()) rmSync(path.join(parentPath, name));
    expect((await upload()).status).toBe(201);
  });
});
