import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeAdmin, makeAgent } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { settings } from "./settings";

test("an admin reads the settings and changes them against the version that they saw", async () => {
  await prisma.setting.deleteMany();
  const token = await tokenOf(await makeAdmin());
  const read = await ask(settings, "GET", { token });
  expect(read.body).toEqual({ trashKeptDays: 30, version: 1 });

  const json = { trashKeptDays: 10 };
  const blind = await ask(settings, "PATCH", { token, json });
  expect(codeOf(blind)).toBe("precondition-required");
  const headers = { "If-Match": read.headers.get("etag") ?? "" };
  const changed = await ask(settings, "PATCH", { token, json, headers });
  expect(changed.body).toEqual({ trashKeptDays: 10, version: 2 });
  const late = await ask(settings, "PATCH", { token, json: { trashKeptDays: 11 }, headers });
  expect(late.status).toBe(412);
  await prisma.setting.deleteMany();
});

test("for agents there are none to read, and none to change", async () => {
  const token = await tokenOf(await makeAgent());
  expect((await ask(settings, "GET", { token })).status).toBe(403);
  const json = { trashKeptDays: 10 };
  expect((await ask(settings, "PATCH", { token, json })).status).toBe(403);
});
