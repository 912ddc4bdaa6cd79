import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { changePassword } from "./commands/change-password";
import { endSessions } from "./commands/end-sessions";
import { issueToken } from "./commands/issue-token";
import { offerPasswordReset } from "./commands/offer-password-reset";
import { openSession } from "./commands/open-session";
import { resetPassword } from "./commands/reset-password";
import { revokeToken } from "./commands/revoke-token";
import { addressOf } from "./links";
import { hashPassword } from "./password";
import { personOfToken, tokensFor } from "./tokens";

const PAGE = { limit: 100 };
const [present, next] = ["a horse with a battery", "a longer one than before"];

/** Somebody with a token that signing in gave and one that they made themselves. */
async function holder() {
  const person = await makeCustomer({ passwordHash: await hashPassword(present) });
  const phone = await execute(issueToken, person, { name: "Phone", byPassword: true });
  const script = await execute(issueToken, person, { name: "Script" });
  const works = async ({ secret = "" }) => (await personOfToken(secret)) !== null;
  return { person, standing: async () => [await works(phone), await works(script)] };
}

test("a new password ends the tokens that the old one gave, and none that was made by hand", async () => {
  const { person, standing } = await holder();
  const change = (current: string) =>
    execute(changePassword, person, { current, password: next, keepSessionId: null });
  await expect(change("a guess of mine")).rejects.toMatchObject({ code: "validation-failed" });
  expect(await standing()).toEqual([true, true]);
  await change(present);
  expect(await standing()).toEqual([false, true]);
});

test("signing out everywhere ends the tokens that a password gave, also without any session", async () => {
  const { person, standing } = await holder();
  const bystander = await holder();
  await execute(endSessions, person, {});
  await execute(endSessions, person, {});
  expect(await standing()).toEqual([false, true]);
  expect(await bystander.standing()).toEqual([true, true]);
  const ended = (await eventsOf(person.id)).filter((kind) => kind === "person.sessions_ended");
  expect(ended).toHaveLength(1);
});

test("ending one session ends no token", async () => {
  const { person, standing } = await holder();
  const browser = { userAgent: null, address: null, replaces: null };
  const { id } = await execute(openSession, person, browser);
  await execute(endSessions, person, { sessionId: id });
  expect(await standing()).toEqual([true, true]);
});

test("a new password by a mail's link ends every token: who had the account is not known", async () => {
  const { person, standing } = await holder();
  const { id } = await execute(offerPasswordReset, await makeAdmin(), { personId: person.id });
  const token = (await addressOf(id))?.split("/").at(-1) ?? "";
  const door = { kind: "system", name: "account-link" } as const;
  await execute(resetPassword, door, { token, password: next });
  expect(await standing()).toEqual([false, false]);
});

test("a token carries all that its owner may by default, and is stored as a hash", async () => {
  const admin = await makeAdmin();
  const { id, secret = "" } = await execute(issueToken, admin, { name: "Phone" });
  expect(secret).toMatch(/^muster_[A-Za-z0-9_-]{43}$/);
  const held = await personOfToken(secret);
  expect(held).toMatchObject({ tokenId: id, person: { id: admin.id, via: "token" } });
  expect(held?.person.scopes).toEqual(["read", "write", "admin", "inbound", "scim"]);
  const stored = await prisma.apiToken.findUniqueOrThrow({
    where: { id },
    select: { tokenHash: true },
  });
  expect(secret).not.toContain(stored.tokenHash);
  expect(await eventsOf(admin.id)).toEqual(["person.token_issued"]);
});

test("nobody issues a scope that they do not have", async () => {
  for (const person of [await makeCustomer(), await makeAgent()]) {
    await expect(
      execute(issueToken, person, { name: "More", scopes: ["admin"] }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect((await tokensFor(person, PAGE)).rows).toEqual([]);
  }
});

test("a token loses the scopes that its owner's role lost", async () => {
  const admin = await makeAdmin();
  const { secret = "" } = await execute(issueToken, admin, { name: "Phone" });
  await prisma.user.update({ where: { id: admin.id }, data: { role: "agent" } });
  const held = await personOfToken(secret);
  expect(held?.person).toMatchObject({ role: "agent", scopes: ["read", "write"] });
});

test("malformed, unknown, expired, revoked and orphaned tokens are nobody's", async () => {
  const person = await makeCustomer();
  const issue = () => execute(issueToken, person, { name: "Phone" });
  const [expired, revoked, orphaned] = [await issue(), await issue(), await issue()];
  await prisma.apiToken.update({ where: { id: expired.id }, data: { expiresAt: new Date() } });
  await execute(revokeToken, person, { tokenId: revoked.id });
  for (const secret of [
    "",
    "muster_",
    `muster_${"a".repeat(43)}`,
    expired.secret,
    revoked.secret,
  ]) {
    expect(await personOfToken(secret ?? "")).toBeNull();
  }
  expect((await tokensFor(person, PAGE)).rows.map(({ id }) => id)).toEqual([orphaned.id]);
  await prisma.user.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
  expect(await personOfToken(orphaned.secret ?? "")).toBeNull();
});

test("revoking twice is revoking once; somebody else's token is not there", async () => {
  const [person, other] = [await makeCustomer(), await makeAdmin()];
  const { id } = await execute(issueToken, person, { name: "Phone" });
  await expect(execute(revokeToken, other, { tokenId: id })).rejects.toMatchObject({
    code: "not-found",
  });
  await execute(revokeToken, person, { tokenId: id });
  await execute(revokeToken, person, { tokenId: id });
  expect(await eventsOf(person.id)).toEqual(["person.token_issued", "person.token_revoked"]);
});

test("a token is found and ended however many were got since, a page at a time", async () => {
  const person = await makeCustomer();
  const { id: oldest } = await execute(issueToken, person, { name: "Script" });
  await prisma.apiToken.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({
      ...{ userId: person.id, name: "Nightly", byPassword: true, scopes: ["read"] },
      tokenHash: crypto.randomUUID(),
      expiresAt: new Date(Date.now() + 86_400_000),
      // Several at one moment, as a program makes them.
      createdAt: new Date(Date.now() + Math.floor(at / 7)),
    })),
  });
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await tokensFor(person, { limit: 50, cursor });
    pages.push(rows.map(({ id }) => id));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(pages.map((page) => page.length)).toEqual([50, 50, 21]);
  expect(new Set(pages.flat()).size).toBe(121);
  expect(pages.at(-1)?.at(-1)).toBe(oldest);
});
