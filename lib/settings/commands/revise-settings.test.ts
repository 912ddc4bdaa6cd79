import { beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { DEFAULTS } from "../contract";
import { SETTINGS_ID } from "../events";
import { settingsFor, settingsIn } from "../queries";
import { reviseSettings } from "./revise-settings";

beforeEach(async () => {
  await prisma.setting.deleteMany();
});

test("until an admin decides, the defaults hold; what is decided holds from then on", async () => {
  const admin = await makeAdmin();
  expect(await settingsFor(admin)).toEqual({ ...DEFAULTS, version: 1 });
  await execute(reviseSettings, admin, { trashKeptDays: 7 });
  expect(await settingsFor(admin)).toEqual({ ...DEFAULTS, trashKeptDays: 7, version: 2 });
  await execute(reviseSettings, admin, { trashKeptDays: 8 });
  expect(await settingsFor(admin)).toEqual({ ...DEFAULTS, trashKeptDays: 8, version: 3 });
});

test("only admins change or read them", async () => {
  for (const actor of [await makeAgent(), await makeCustomer()]) {
    await expect(execute(reviseSettings, actor, { trashKeptDays: 7 })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await settingsFor(actor)).toBeNull();
  }
});

test("what is out of bounds or unknown is refused by name", async () => {
  const admin = await makeAdmin();
  for (const input of [{ trashKeptDays: 0 }, { trashKeptDays: 1.5 }, { trashKeptDays: "7" }]) {
    await expect(execute(reviseSettings, admin, input)).rejects.toMatchObject({
      errors: [{ path: "/trashKeptDays" }],
    });
  }
  await expect(execute(reviseSettings, admin, { pigeons: 1 })).rejects.toMatchObject({
    errors: [{ path: "/pigeons" }],
  });
});

test("the same again changes nothing and tells nothing", async () => {
  const admin = await makeAdmin();
  await execute(reviseSettings, admin, { trashKeptDays: 9 });
  const told = await eventsOf(SETTINGS_ID);
  await execute(reviseSettings, admin, { trashKeptDays: 9 });
  expect(await eventsOf(SETTINGS_ID)).toEqual(told);
});

test("of two admins who saw the same, one is told that it has changed", async () => {
  const [one, other] = [await makeAdmin(), await makeAdmin()];
  const { version } = await settingsIn(prisma);
  const answers = await Promise.allSettled([
    execute(reviseSettings, one, { trashKeptDays: 5 }, { version }),
    execute(reviseSettings, other, { trashKeptDays: 6 }, { version }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a stored value that no longer fits gives way to the default", async () => {
  await prisma.setting.create({ data: { name: "trashKeptDays", value: "long" } });
  await prisma.setting.create({ data: { name: "ofAnotherRelease", value: 1 } });
  expect(await settingsIn(prisma)).toMatchObject(DEFAULTS);
});
