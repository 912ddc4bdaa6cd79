import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { ask, codeOf } from "@/lib/testing/rest";
import { ownToken } from "@/lib/web/rest/access";
import { beginSecondFactor } from "./commands/begin-second-factor";
import { confirmSecondFactor } from "./commands/confirm-second-factor";
import { proveSecondFactor } from "./commands/prove-second-factor";
import { removeSecondFactor } from "./commands/remove-second-factor";
import { resetSecondFactor } from "./commands/reset-second-factor";
import { hashPassword } from "./password";
import { hasSecondFactor, seal, secondFactorFor, unseal } from "./second-factor";

const codeFor = (secret: string, ahead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + ahead * 30_000,
  });

/** Somebody with the second step on for a while, and what they took away from setting it up. */
async function enrol(person: Person) {
  await execute(beginSecondFactor, person, {});
  const begun = await secondFactorFor(person);
  if (begun.state !== "begun") throw new Error("It did not begin.");
  await execute(confirmSecondFactor, person, { code: codeFor(begun.secret) });
  // So that the code of now counts. One of before might be too old by the time that it arrives.
  await prisma.secondFactor.update({
    where: { userId: person.id },
    data: { lastStep: { decrement: 1 } },
  });
  return begun;
}

const refusedAt = { errors: [{ path: "/code" }] };

test("a second factor counts once its first code has arrived, and shows its secrets no more", async () => {
  const person = await makeAgent();
  await execute(beginSecondFactor, person, {});
  const begun = await secondFactorFor(person);
  await execute(beginSecondFactor, person, {});
  expect(await secondFactorFor(person)).toEqual(begun);
  expect(await hasSecondFactor(person.id)).toBe(false);
  await expect(execute(confirmSecondFactor, person, { code: "12345x" })).rejects.toMatchObject(
    refusedAt,
  );
  if (begun.state !== "begun") throw new Error("It did not begin.");
  expect(begun.address).toMatch(/^otpauth:\/\/totp\/Muster:/);
  expect(new Set(begun.recoveryCodes).size).toBe(10);

  await execute(confirmSecondFactor, person, { code: codeFor(begun.secret) });
  expect(await hasSecondFactor(person.id)).toBe(true);
  expect(await secondFactorFor(person)).toMatchObject({ state: "on", recoveryCodesLeft: 10 });
  const stored = JSON.stringify([
    await prisma.secondFactor.findUnique({
      where: { userId: person.id },
      omit: { sealedSecret: false, sealedCodes: false },
    }),
    await prisma.recoveryCode.findMany({
      where: { userId: person.id },
      omit: { codeHash: false },
    }),
  ]);
  for (const secret of [begun.secret, ...begun.recoveryCodes]) {
    expect(stored).not.toContain(secret);
  }
});

test("no code is taken twice, nor one older than the last, also when two come at once", async () => {
  const person = await makeAgent();
  const { secret } = await enrol(person);
  const prove = (code: string) => execute(proveSecondFactor, person, { code });
  const code = codeFor(secret);
  const race = await Promise.allSettled([prove(code), prove(code), prove(code)]);
  expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(prove(codeFor(secret, -1))).rejects.toMatchObject(refusedAt);
  await expect(prove(codeFor(secret, 5))).rejects.toMatchObject(refusedAt);
});

test("each recovery code gets one in once, in whatever way it is typed", async () => {
  const person = await makeCustomer();
  const { recoveryCodes } = await enrol(person);
  const [first = "", second = ""] = recoveryCodes;
  await execute(proveSecondFactor, person, { code: ` ${first.toUpperCase()} ` });
  await expect(execute(proveSecondFactor, person, { code: first })).rejects.toMatchObject(
    refusedAt,
  );
  await execute(proveSecondFactor, person, { code: second.replaceAll("-", " ") });
  expect(await secondFactorFor(person)).toMatchObject({ recoveryCodesLeft: 8 });
});

test("a secret is sealed to its owner", () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const sealed = seal("JBSWY3DPEHPK3PXP", one);
  expect(unseal(sealed, one)).toBe("JBSWY3DPEHPK3PXP");
  expect(unseal(sealed, other)).toBeNull();
  expect(seal("JBSWY3DPEHPK3PXP", one)).not.toBe(sealed);
});

/** Runs `work` as a desk that was given another secret, as after a restore without the old one. */
async function underAnotherSecret<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const kept = env.AUTH_SECRET;
  env.AUTH_SECRET = "another secret that is long enough as well";
  try {
    return await work();
  } finally {
    env.AUTH_SECRET = kept;
  }
}

test("under another secret a code is refused with what to do, and a recovery code still gets one in", async () => {
  const password = "a horse with a battery";
  const person = await makeAgent({ passwordHash: await hashPassword(password) });
  const { secret, recoveryCodes } = await enrol(person);
  const sign = (code: string) =>
    ask(ownToken, "POST", {
      json: { email: person.email, password, deviceName: "Phone", code },
      headers: { "X-Forwarded-For": "10.3.0.2" },
    });
  await underAnotherSecret(async () => {
    const refused = await sign(codeFor(secret));
    expect([refused.status, codeOf(refused)]).toEqual([409, "conflict"]);
    expect(refused.body.detail).toContain("recovery code");
    expect((await sign("not a code")).status).toBe(401);
    expect((await sign(recoveryCodes[0] ?? "")).status).toBe(201);
    expect(await secondFactorFor(person)).toMatchObject({ state: "on" });
    await execute(resetSecondFactor, await makeAdmin(), { personId: person.id });
    await enrol(person);
  });
});

test("a second factor that was begun under another secret is begun anew", async () => {
  const person = await makeCustomer();
  await execute(beginSecondFactor, person, {});
  await underAnotherSecret(async () => {
    expect(await secondFactorFor(person)).toEqual({ state: "none" });
    await enrol(person);
    expect(await hasSecondFactor(person.id)).toBe(true);
  });
});

test("one's own goes with the password; an admin takes away somebody else's", async () => {
  const person = await makeAgent({ passwordHash: await hashPassword("a horse with a battery") });
  await enrol(person);
  await expect(
    execute(removeSecondFactor, person, { password: "a guess of mine" }),
  ).rejects.toMatchObject({ errors: [{ path: "/password" }] });
  await execute(removeSecondFactor, person, { password: "a horse with a battery" });
  expect(await hasSecondFactor(person.id)).toBe(false);
  await enrol(person);
  const reset = { personId: person.id };
  await expect(execute(resetSecondFactor, await makeAgent(), reset)).rejects.toMatchObject({
    code: "forbidden",
  });
  const admin = await makeAdmin();
  await execute(resetSecondFactor, admin, reset);
  await execute(resetSecondFactor, admin, reset);
  expect(await hasSecondFactor(person.id)).toBe(false);
  const kinds = await eventsOf(person.id);
  expect(kinds.filter((kind) => kind === "person.second_factor_removed")).toHaveLength(2);
});

test("an admin turns off their own second step by their password alone", async () => {
  const admin = await makeAdmin({ passwordHash: await hashPassword("a horse with a battery") });
  await enrol(admin);
  await expect(execute(resetSecondFactor, admin, { personId: admin.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await hasSecondFactor(admin.id)).toBe(true);
  await execute(removeSecondFactor, admin, { password: "a horse with a battery" });
  expect(await hasSecondFactor(admin.id)).toBe(false);
});

test("POST /auth/token takes the code beside the password, and too many guesses are enough", async () => {
  const password = "a horse with a battery";
  const person = await makeAgent({ passwordHash: await hashPassword(password) });
  const { secret } = await enrol(person);
  const headers = { "X-Forwarded-For": "10.3.0.1" };
  const sign = (more: object) =>
    ask(ownToken, "POST", {
      json: { email: person.email, password, deviceName: "Phone", ...more },
      headers,
    });
  const without = await sign({});
  expect([without.status, without.body.errors]).toEqual([
    401,
    [{ path: "/code", message: "is needed" }],
  ]);
  expect((await sign({ code: "000000" })).status).toBe(401);
  expect((await sign({ code: codeFor(secret) })).status).toBe(201);
  for (let guess = 0; guess < 10; guess += 1) await sign({ code: "000000" });
  const limited = await sign({ code: codeFor(secret, 1) });
  expect([limited.status, codeOf(limited)]).toEqual([429, "rate-limited"]);
});
