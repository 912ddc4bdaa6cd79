import { beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { sampleWorld } from "@/lib/testing/sample-world";
import { createFirstAdmin } from "./commands/create-first-admin";
import { passwordMatches } from "./password";

const setup = { kind: "system", name: "setup" } as const;
const who = { name: "Ada", email: "Ada@Example.com", password: "enough of a password" };

/** A process that has not yet seen an admin. */
async function start() {
  vi.resetModules();
  return import("./setup");
}

beforeEach(async () => {
  await sampleWorld("fresh");
});

test("a fresh installation prints a token of its own at each start, until there is an admin", async () => {
  const first = await (await start()).setupTokenToPrint();
  const second = await (await start()).setupTokenToPrint();
  expect(first).not.toBe(second);
  const { id } = await execute(createFirstAdmin, setup, { ...who, token: first });
  const admin = await prisma.user.findUniqueOrThrow({
    where: { id },
    omit: { passwordHash: false },
  });
  expect(admin).toMatchObject({ role: "admin", email: "ada@example.com", name: "Ada" });
  expect(await passwordMatches(who.password, admin.passwordHash)).toBe(true);
  const later = await start();
  expect(await later.setupTokenToPrint()).toBeNull();
  expect(await later.isFresh()).toBe(false);
  await expect(execute(createFirstAdmin, setup, { ...who, token: second })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a wrong, an old or a used token makes nobody an admin", async () => {
  const token = await (await start()).setupTokenToPrint();
  await prisma.setupToken.updateMany({ data: { expiresAt: new Date() } });
  for (const tried of ["guessed", token]) {
    await expect(execute(createFirstAdmin, setup, { ...who, token: tried })).rejects.toMatchObject({
      errors: [{ path: "/token" }],
    });
  }
  expect(await prisma.user.count()).toBe(0);
});

test("two people with two tokens at once are one first admin", async () => {
  const { setupTokenToPrint } = await start();
  const tokens = [await setupTokenToPrint(), await setupTokenToPrint()];
  const answers = await Promise.allSettled(
    tokens.map((token, at) =>
      execute(createFirstAdmin, setup, { ...who, email: `admin${at}@example.com`, token }),
    ),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await prisma.user.count({ where: { role: "admin" } })).toBe(1);
});

test("a password that is short, long, common or monotonous is refused with the reason", async () => {
  const token = await (await start()).setupTokenToPrint();
  for (const password of ["short", "long enough ".repeat(11), "Password1234", "abababababab"]) {
    await expect(
      execute(createFirstAdmin, setup, { ...who, password, token }),
    ).rejects.toMatchObject({ errors: [{ path: "/password" }] });
  }
  expect(await prisma.user.count()).toBe(0);
});
