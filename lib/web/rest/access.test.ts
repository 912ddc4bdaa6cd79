import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { changePassword } from "@/lib/people/commands/change-password";
import type { TokenView } from "@/lib/people/contract";
import { hashPassword } from "@/lib/people/password";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeOrganisation,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { me, token as oneToken, ownToken, tokens } from "./access";
import { organisations, service, services, teams } from "./directory";
import { users } from "./people";

const password = "a horse with a battery";
let passwordHash: string;
let addresses = 0;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

/** Each from an address of its own, so that one test's failures do not slow down another. */
function signIn(json: Record<string, unknown>, more: Record<string, string> = {}) {
  addresses += 1;
  const headers = { "X-Forwarded-For": `10.1.0.${addresses}`, ...more };
  return ask(ownToken, "POST", { json, headers });
}

test("201 with a token that works, for the right password", async () => {
  const { id, email, name } = await makeCustomer({ passwordHash });
  const json = { email: ` ${email.toUpperCase()} `, password, deviceName: "Phone" };
  const answer = await signIn(json);
  expect(answer.status).toBe(201);
  expect(answer.body.user).toEqual({ id, name, email, role: "customer" });
  expect(new Date(answer.body.expiresAt).getTime()).toBeGreaterThan(Date.now());
  const who = await ask(me, "GET", { token: answer.body.token });
  expect(who.body).toMatchObject({ id, email, role: "customer", active: true });
  const listed = await ask(tokens, "GET", { token: answer.body.token });
  expect(listed.body.data).toMatchObject([{ name: "Phone", scopes: ["read", "write"] }]);
  expect(listed.text).not.toContain(answer.body.token);
});

test("what signing in gave is 401 after a new password; what was made by hand still works", async () => {
  const person = await makeCustomer({ passwordHash });
  const { body } = await signIn({ email: person.email, password, deviceName: "Phone" });
  const made = await ask(tokens, "POST", { token: body.token, json: { name: "Script" } });
  const listed = await ask(tokens, "GET", { token: body.token });
  const sorts = listed.body.data.map(({ name, byPassword }: TokenView) => [name, byPassword]);
  expect(sorts).toEqual([
    ["Script", false],
    ["Phone", true],
  ]);
  const claimed = { name: "Phone", byPassword: true };
  expect((await ask(tokens, "POST", { token: body.token, json: claimed })).status).toBe(422);
  await execute(changePassword, person, {
    current: password,
    password: "a longer one than before",
    keepSessionId: null,
  });
  expect((await ask(me, "GET", { token: body.token })).status).toBe(401);
  expect((await ask(me, "GET", { token: made.body.token })).status).toBe(200);
});

test("without a principal the key is ignored: each sign-in has a token of its own", async () => {
  const { email } = await makeCustomer({ passwordHash });
  const json = { email, password, deviceName: "Phone" };
  const headers = { "Idempotency-Key": "same" };
  const [first, second] = [await signIn(json, headers), await signIn(json, headers)];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(first.body.token).not.toBe(second.body.token);
});

test("401 with one body for unknown and wrong, 429 after too many from one address", async () => {
  const { email } = await makeCustomer({ passwordHash });
  const wrong = { email, password: "not this one", deviceName: "Phone" };
  const unknown = { ...wrong, email: "nobody@example.com" };
  const answers = [await signIn(wrong), await signIn(unknown)];
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(answers[0]?.text).toBe(answers[1]?.text);
  const from = { "X-Forwarded-For": "10.9.9.9" };
  for (let guess = 0; guess < 10; guess += 1) await signIn(wrong, from);
  const limited = await signIn({ ...wrong, password }, from);
  expect([limited.status, codeOf(limited)]).toEqual([429, "rate-limited"]);
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await signIn({ ...wrong, password })).status).toBe(201);
});

test("403 for scopes beyond one's own, 422 for scopes that there are none of", async () => {
  const { email } = await makeAgent({ passwordHash });
  const json = { email, password, deviceName: "Script" };
  expect((await signIn({ ...json, scopes: ["admin"] })).status).toBe(403);
  expect((await signIn({ ...json, scopes: ["root"] })).status).toBe(422);
  expect((await signIn({ ...json, role: "admin" })).status).toBe(422);
});

test("a token revokes itself, and works no more", async () => {
  const token = await tokenOf(await makeAdmin());
  expect((await ask(ownToken, "DELETE", { token })).status).toBe(204);
  expect((await ask(ownToken, "DELETE", { token })).status).toBe(401);
});

test("204, and again 204, for a token of one's own; 404 for anybody else's", async () => {
  const [person, other] = [await makeCustomer(), await makeAdmin()];
  const [token, theirs] = [await tokenOf(person), await tokenOf(other)];
  await tokenOf(person);
  const listed = await ask(tokens, "GET", { token });
  const spare = listed.body.data[0].id;
  const params = { id: spare };
  expect((await ask(oneToken, "DELETE", { token: theirs, params })).status).toBe(404);
  expect((await ask(oneToken, "DELETE", { token, params })).status).toBe(204);
  expect((await ask(oneToken, "DELETE", { token, params })).status).toBe(204);
});

test("agents see who is here, customers only what they can ask help with", async () => {
  const organisation = await makeOrganisation();
  const team = await makeTeam();
  const { id } = await makeService(team.id);
  const customer = await makeCustomer({ organisationId: organisation.id });
  const asCustomer = { token: await tokenOf(customer) };
  const asAgent = { token: await tokenOf(await makeAgent({ teamIds: [team.id] })) };
  for (const list of [users, organisations, teams]) {
    expect((await ask(list, "GET", asCustomer)).status).toBe(403);
    expect((await ask(list, "GET", asAgent)).status).toBe(200);
  }
  const query = `?organisation=${organisation.id}&role=customer`;
  const found = await ask(users, "GET", { ...asAgent, query });
  expect(found.body.data.map((person: { id: string }) => person.id)).toEqual([customer.id]);
  expect(found.text).not.toMatch(/hash/i);
  const forAgent = await ask(service, "GET", { ...asAgent, params: { id } });
  const forCustomer = await ask(service, "GET", { ...asCustomer, params: { id } });
  expect(forAgent.body.team.id).toBe(team.id);
  expect(forCustomer.body).not.toHaveProperty("team");
  expect((await ask(services, "GET", { ...asCustomer, query: "?limit=1" })).status).toBe(200);
});

test("people of one name are paged without loss", async () => {
  const organisation = await makeOrganisation();
  for (let made = 0; made < 5; made += 1) {
    await makeCustomer({ name: "Kim Müller", organisationId: organisation.id });
  }
  const asAgent = { token: await tokenOf(await makeAgent()) };
  const seen: string[] = [];
  let cursor = "";
  do {
    const query = `?organisation=${organisation.id}&limit=2${cursor && `&cursor=${cursor}`}`;
    const page = await ask(users, "GET", { ...asAgent, query });
    seen.push(...page.body.data.map(({ id }: { id: string }) => id));
    cursor = page.body.nextCursor ?? "";
  } while (cursor !== "");
  expect(new Set(seen).size).toBe(5);
  expect(await prisma.user.count({ where: { organisationId: organisation.id } })).toBe(5);
});
