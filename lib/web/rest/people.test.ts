import { expect, test } from "vitest";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeOrganisation,
  makeTeam,
} from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { me, tokens } from "./access";
import { organisation, organisations, service, services, team, teams } from "./directory";
import { invitation, passwordReset, secondFactor, user, users } from "./people";

const anAddress = () => `${crypto.randomUUID()}@example.com`;

test("201 for an invitation, which is there to be read and to be made anew", async () => {
  const token = await tokenOf(await makeAdmin());
  const { id: organisationId } = await makeOrganisation();
  const json = { email: anAddress().toUpperCase(), name: "Noor", organisationId };
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const made = await ask(users, "POST", { token, json, headers });
  expect(made.status).toBe(201);
  expect(made.headers.get("location")).toBe(`/api/v1/users/${made.body.id}`);
  expect(made.body).toMatchObject({ active: false, invited: true, role: "customer" });
  const again = await ask(users, "POST", { token, json, headers });
  expect([again.status, again.body.id]).toEqual([201, made.body.id]);
  const twice = await ask(users, "POST", { token, json });
  expect([twice.status, codeOf(twice)]).toEqual([409, "already-exists"]);

  const params = { id: made.body.id };
  const link = await ask(invitation, "GET", { token, params });
  expect(link.body.url).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/);
  const anew = await ask(invitation, "POST", { token, params });
  expect(anew.status).toBe(201);
  expect(anew.body.url).not.toBe(link.body.url);
  expect((await ask(passwordReset, "POST", { token, params })).status).toBe(409);
});

test("428 without a version, 412 with an old one, 200 with the present one", async () => {
  const token = await tokenOf(await makeAdmin());
  const { id } = await makeAgent();
  const params = { id };
  const seen = await ask(user, "GET", { token, params });
  const etag = seen.headers.get("etag") ?? "";
  const json = { name: "Another Name", grants: ["lead"] };
  expect((await ask(user, "PATCH", { token, params, json })).status).toBe(428);
  const headers = { "If-Match": etag };
  const done = await ask(user, "PATCH", { token, params, json, headers });
  expect(done.body).toMatchObject({ name: "Another Name", grants: ["lead"] });
  const late = await ask(user, "PATCH", { token, params, json: { name: "Late" }, headers });
  expect([late.status, late.headers.get("etag")]).toEqual([412, done.headers.get("etag")]);
});

test("403 for whoever is no admin and for a token without the scope, 404 for nobody", async () => {
  const admin = await makeAdmin();
  const target = await makeAgent();
  const params = { id: target.id };
  const headers = { "If-Match": '"1"' };
  const json = { role: "admin" };
  const narrow = await tokenOf(admin, ["read", "write"]);
  for (const token of [
    narrow,
    await tokenOf(await makeAgent()),
    await tokenOf(await makeCustomer()),
  ]) {
    expect((await ask(user, "PATCH", { token, params, json, headers })).status).toBe(403);
    expect((await ask(secondFactor, "DELETE", { token, params })).status).toBe(403);
    expect((await ask(invitation, "GET", { token, params })).status).toBe(403);
  }
  const token = await tokenOf(admin);
  const nobody = { id: "019a0000-0000-7000-8000-00000000ffff" };
  expect((await ask(user, "PATCH", { token, params: nobody, json, headers })).status).toBe(404);
});

test("organisations, teams and services are made and changed; a name that is taken is 409", async () => {
  const token = await tokenOf(await makeAdmin());
  const agent = await makeAgent();
  const cases = [
    [organisations, organisation, { domains: ["a.example"] }],
    [teams, team, { memberIds: [agent.id] }],
    [services, service, { teamId: (await makeTeam()).id }],
  ] as const;
  for (const [list, one, change] of cases) {
    const name = crypto.randomUUID();
    const made = await ask(list, "POST", { token, json: { name } });
    expect(made.status).toBe(201);
    const twin = await ask(list, "POST", { token, json: { name } });
    expect([twin.status, twin.body.errors]).toEqual([
      409,
      [{ path: "/name", message: "is taken already" }],
    ]);
    const params = { id: made.body.id };
    const headers = { "If-Match": made.headers.get("etag") ?? "" };
    const done = await ask(one, "PATCH", { token, params, json: change, headers });
    expect([done.status, done.body.version]).toEqual([200, 2]);
    const found = await ask(list, "GET", { token, query: `?q=${name}` });
    expect(found.body.data).toHaveLength(1);
    const wrong = await ask(one, "PATCH", { token, params, json: { id: "x" }, headers });
    expect(wrong.status).toBe(422);
  }
});

test("a token makes tokens that may do no more than itself, and each shows itself once", async () => {
  const token = await tokenOf(await makeAdmin(), ["read", "write"]);
  const wide = await ask(tokens, "POST", { token, json: { name: "Wide", scopes: ["admin"] } });
  expect(wide.status).toBe(403);
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const json = { name: "Script", days: 7 };
  const made = await ask(tokens, "POST", { token, json, headers });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ scopes: ["read", "write"] });
  const lasts = new Date(made.body.expiresAt).getTime() - Date.now();
  expect(Math.round(lasts / 86_400_000)).toBe(7);
  const again = await ask(tokens, "POST", { token, json, headers });
  expect([again.status, again.body.token]).toEqual([201, null]);
  expect((await ask(me, "GET", { token: made.body.token })).status).toBe(200);
});

test("PATCH /me changes one's own name and time zone, and nothing else", async () => {
  const token = await tokenOf(await makeCustomer());
  const seen = await ask(me, "GET", { token });
  const headers = { "If-Match": seen.headers.get("etag") ?? "" };
  const json = { timeZone: "Asia/Tokyo" };
  expect((await ask(me, "PATCH", { token, json, headers })).body.timeZone).toBe("Asia/Tokyo");
  const others = ["Mars/Olympus", "AET", "IST", "+02:00"].map((timeZone) => ({ timeZone }));
  for (const wrong of [...others, { role: "admin" }, { active: false }]) {
    expect((await ask(me, "PATCH", { token, json: wrong, headers })).status).toBe(422);
  }
});
