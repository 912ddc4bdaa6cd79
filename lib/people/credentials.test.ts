import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { makeCustomer } from "@/lib/testing/factories";
import { changePassword } from "./commands/change-password";
import { issueToken } from "./commands/issue-token";
import { openSession } from "./commands/open-session";
import { hasPassword, personWith } from "./credentials";
import { hashPassword } from "./password";

const password = "a horse with a battery";
let passwordHash: string;
let addresses = 0;

function newAddress(): string {
  addresses += 1;
  return `10.0.0.${addresses}`;
}

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

const attempt = (email: string, typed: string, address: string) =>
  personWith({ email, password: typed, address }, "session").then(
    ({ person }) => person.id,
    (error) => error.code,
  );

test("the right password tells who it is, in whatever form of Unicode it was typed", async () => {
  const hash = await hashPassword("Müllabfuhr am Mittwoch".normalize("NFC"));
  const { id, email } = await makeCustomer({ passwordHash: hash });
  expect(await attempt(email, "Müllabfuhr am Mittwoch".normalize("NFD"), newAddress())).toBe(id);
});

test("unknown, wrong, deactivated and passwordless get one answer", async () => {
  const known = await makeCustomer({ passwordHash });
  const gone = await makeCustomer({ passwordHash });
  const bare = await makeCustomer();
  await prisma.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
  const refusals = await Promise.all(
    [
      ["nobody@example.com", password],
      [known.email, "not this one"],
      [gone.email, password],
      [bare.email, password],
    ].map(([email = "", typed = ""]) =>
      personWith({ email, password: typed, address: newAddress() }, "session").catch(
        ({ code, message }) => ({ code, message }),
      ),
    ),
  );
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  expect(refusals[0]).toMatchObject({ code: "unauthenticated" });
});

test("an unknown address takes as long as a wrong password", async () => {
  const { email } = await makeCustomer({ passwordHash });
  const times = { unknown: [] as number[], wrong: [] as number[] };
  for (let turn = 0; turn < 8; turn += 1) {
    for (const [kind, address] of [
      ["unknown", "nobody@example.com"],
      ["wrong", email],
    ] as const) {
      const begun = performance.now();
      await attempt(address, "not this one", newAddress());
      times[kind].push(performance.now() - begun);
    }
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[4] ?? 0;
  expect(median(times.unknown) / median(times.wrong)).toBeGreaterThan(0.5);
  expect(median(times.unknown) / median(times.wrong)).toBeLessThan(2);
});

test("whoever guesses locks out their own address, never the victim elsewhere", async () => {
  const { id, email } = await makeCustomer({ passwordHash });
  const attacker = newAddress();
  const answers = [];
  for (let guess = 0; guess < 20; guess += 1) {
    answers.push(await attempt(email, `guess ${guess}`, attacker));
  }
  expect(answers.slice(0, 10)).toEqual(Array(10).fill("unauthenticated"));
  expect(answers.slice(10)).toEqual(Array(10).fill("rate-limited"));
  expect(await attempt(email, password, attacker)).toBe("rate-limited");
  expect(await attempt(email, password, newAddress())).toBe(id);
});

test("a hundred guesses at once are counted as a hundred", async () => {
  const { email } = await makeCustomer({ passwordHash });
  const address = newAddress();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, guess) => attempt(email, `guess ${guess}`, address)),
  );
  expect(answers.filter((answer) => answer === "unauthenticated")).toHaveLength(10);
});

test("one address cannot try everybody, but those known there still get in", async () => {
  const [known, stranger] = [
    await makeCustomer({ passwordHash }),
    await makeCustomer({ passwordHash }),
  ];
  const address = newAddress();
  await execute(openSession, known, { userAgent: null, address, replaces: null });
  for (let at = 0; at < 100; at += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, more) => attempt(`n${at + more}@example.com`, "x", address)),
    );
  }
  expect(await attempt(stranger.email, password, address)).toBe("rate-limited");
  expect(await attempt(known.email, password, address)).toBe(known.id);
});

test("success forgives what failed before", async () => {
  const { id, email } = await makeCustomer({ passwordHash });
  const address = newAddress();
  for (let round = 0; round < 3; round += 1) {
    for (let guess = 0; guess < 9; guess += 1) await attempt(email, "a typo again", address);
    expect(await attempt(email, password, address)).toBe(id);
  }
});

test("a password that is changed between its proof and what it opens opens nothing", async () => {
  const { email } = await makeCustomer({ passwordHash });
  const { person, mark } = await personWith({ email, password, address: newAddress() }, "session");
  const session = () =>
    execute(openSession, person, { userAgent: null, address: null, replaces: null, mark });
  const token = () => execute(issueToken, person, { name: "Phone", byPassword: true, mark });
  await session();
  await token();

  const next = { current: password, password: "another horse with a cart" };
  await execute(changePassword, person, { ...next, keepSessionId: null });
  await expect(session()).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(token()).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await prisma.session.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
  expect(await prisma.apiToken.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
});

test("of signing in and a new password at once, what was opened before has ended with the old one", async () => {
  const { email } = await makeCustomer({ passwordHash });
  const { person, mark } = await personWith({ email, password, address: newAddress() }, "session");
  const next = { current: password, password: "another horse with a cart" };
  const opening = () =>
    execute(openSession, person, { userAgent: null, address: null, replaces: null, mark });
  await Promise.allSettled([
    ...Array.from({ length: 4 }, opening),
    execute(changePassword, person, { ...next, keepSessionId: null }),
    ...Array.from({ length: 4 }, opening),
  ]);
  expect(await prisma.session.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
});

test("whom a provider vouches for has no password to prove anything by until they choose one", async () => {
  const person = await makeCustomer();
  expect(await hasPassword(person)).toBe(false);
  await prisma.user.update({ where: { id: person.id }, data: { passwordHash } });
  expect(await hasPassword(person)).toBe(true);
  expect(await hasPassword(await makeCustomer())).toBe(false);
});
