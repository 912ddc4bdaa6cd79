import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { issueToken } from "./commands/issue-token";
import { revokeToken } from "./commands/revoke-token";
import { personOfToken, tokensFor } from "./tokens";

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
    expect(await tokensFor(person)).toEqual([]);
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
  expect((await tokensFor(person)).map(({ id }) => id)).toEqual([orphaned.id]);
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
