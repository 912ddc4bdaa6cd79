import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { endSessions } from "./commands/end-sessions";
import { openSession } from "./commands/open-session";
import { personOfSession, sessionsFor } from "./sessions";

async function open(person: Person, replaces: string | null = null) {
  const browser = { userAgent: "A browser", address: "127.0.0.1", replaces };
  const { id, secret = "" } = await execute(openSession, person, browser);
  return { id, secret };
}

const HOUR = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

test("a session's secret tells who holds it, and is not what is stored", async () => {
  const person = await makeAgent();
  const { id, secret } = await open(person);
  expect(await personOfSession(secret)).toEqual({ person, sessionId: id, timeZone: null });
  const row = await prisma.session.findUniqueOrThrow({
    where: { id },
    select: { tokenHash: true },
  });
  expect(row.tokenHash).not.toContain(secret);
  expect(await eventsOf(person.id)).toEqual(["person.signed_in"]);
});

test("every session has a secret of its own, and signing in ends the one held before", async () => {
  const person = await makeCustomer();
  const before = await open(person);
  const after = await open(person, before.id);
  expect(after.secret).not.toBe(before.secret);
  expect(await personOfSession(before.secret)).toBeNull();
  expect(await personOfSession(after.secret)).not.toBeNull();
});

test("deactivation and a change of role act on the next request", async () => {
  const person = await makeAgent();
  const { secret } = await open(person);
  await prisma.user.update({ where: { id: person.id }, data: { role: "customer" } });
  expect((await personOfSession(secret))?.person.role).toBe("customer");
  await prisma.user.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
  expect(await personOfSession(secret)).toBeNull();
});

test("a session ends after eight idle hours, and after seven days of whatever use", async () => {
  const person = await makeCustomer();
  const [idle, old, busy] = [await open(person), await open(person), await open(person)];
  const set = (id: string, data: { lastSeenAt?: Date; expiresAt?: Date }) =>
    prisma.session.update({ where: { id }, data });
  await set(idle.id, { lastSeenAt: ago(8 * HOUR + 1_000) });
  await set(old.id, { expiresAt: ago(1_000) });
  await set(busy.id, { lastSeenAt: ago(7 * HOUR) });
  expect(await personOfSession(idle.secret)).toBeNull();
  expect(await personOfSession(old.secret)).toBeNull();
  expect(await personOfSession(busy.secret)).not.toBeNull();
  const seen = await prisma.session.findUniqueOrThrow({ where: { id: busy.id } });
  expect(seen.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect((await sessionsFor(person, busy.id)).map(({ id, current }) => [id, current])).toEqual([
    [busy.id, true],
  ]);
});

test("signing out everywhere ends all of one's own sessions and nobody else's, once", async () => {
  const [person, other] = [await makeCustomer(), await makeCustomer()];
  const [here, there, theirs] = [await open(person), await open(person), await open(other)];
  await execute(endSessions, person, {});
  await execute(endSessions, person, {});
  expect(await personOfSession(here.secret)).toBeNull();
  expect(await personOfSession(there.secret)).toBeNull();
  expect(await personOfSession(theirs.secret)).not.toBeNull();
  expect(await eventsOf(person.id)).toEqual([
    "person.signed_in",
    "person.signed_in",
    "person.sessions_ended",
  ]);
});

test("somebody else's session cannot be seen, so it cannot be ended", async () => {
  const [person, other] = [await makeCustomer(), await makeAgent()];
  const { id, secret } = await open(person);
  await expect(execute(endSessions, other, { sessionId: id })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await personOfSession(secret)).not.toBeNull();
});

test("a deactivated person opens no session", async () => {
  const person = await makeCustomer();
  await prisma.user.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
  await expect(open(person)).rejects.toMatchObject({ code: "not-found" });
});
