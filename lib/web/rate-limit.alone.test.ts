import { expect, test } from "vitest";
import { Refused } from "@/lib/kernel/errors";
import { makeAgent, makeCustomer } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { limitHeaders, requireLeft, take } from "./rate-limit";
import { me } from "./rest/access";
import { tickets } from "./rest/tickets";

const json = { subject: "No mail", description: "Since noon." };

test("a window gives what its quota says, and the next one the same again", () => {
  const taken = Array.from({ length: 601 }, () => take("open", "10.3.0.1", 1_000));
  expect(taken.map(({ left }) => left).slice(-3)).toEqual([1, 0, -1]);
  expect(() => taken.slice(0, -1).forEach(requireLeft)).not.toThrow();
  expect(() => taken.slice(-1).forEach(requireLeft)).toThrow(Refused);
  expect(take("open", "10.3.0.2", 1_000).left).toBe(599);
  expect(take("open", "10.3.0.1", 60_999).seconds).toBe(1);
  expect(take("open", "10.3.0.1", 61_000)).toMatchObject({ left: 599, seconds: 60 });
});

test("counters of windows that are over do not pile up", () => {
  for (let at = 0; at < 20_000; at += 1) take("open", `10.4.${at}`, 1_000);
  take("open", "10.5.0.1", 10_000_000);
  const kept = globalThis as { musterCounters?: Map<string, unknown> };
  expect(kept.musterCounters?.size).toBeLessThan(100);
});

test("every answer of REST tells what is left, as the draft writes it", async () => {
  const token = await tokenOf(await makeAgent());
  const first = await ask(me, "GET", { token });
  expect(first.headers.get("ratelimit-policy")).toBe('"read";q=1200;w=60');
  expect(first.headers.get("ratelimit")).toMatch(/^"read";r=1199;t=\d+$/);
  expect((await ask(me, "GET", { token })).headers.get("ratelimit")).toMatch(/r=1198/);
  const refused = await ask(tickets, "POST", { token, json: { odd: true } });
  expect([refused.status, refused.headers.get("ratelimit")?.split(";")[1]]).toEqual([422, "r=599"]);
  expect((await ask(me, "GET")).headers.get("ratelimit-policy")).toContain('"refused"');
  expect(limitHeaders({ quota: "read", left: -5, seconds: 3 }).RateLimit).toBe('"read";r=0;t=3');
});

test("what a customer makes is limited sooner, per person and not per token", async () => {
  const customer = await makeCustomer();
  const tokens = [await tokenOf(customer), await tokenOf(customer)];
  for (let made = 0; made < 120; made += 1) take("create", customer.id);
  for (const token of tokens) {
    const answer = await ask(tickets, "POST", { token, json });
    expect([answer.status, codeOf(answer)]).toEqual([429, "rate-limited"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.headers.get("ratelimit")).toMatch(/^"create";r=0;/);
    expect((await ask(tickets, "GET", { token })).status).toBe(200);
  }
  const other = await tokenOf(await makeCustomer());
  expect((await ask(tickets, "POST", { token: other, json })).status).toBe(201);
});

test("bad credentials are counted by address, and a good one still passes there", async () => {
  const headers = { "X-Forwarded-For": "10.6.0.1", Authorization: "Bearer nothing" };
  for (let guess = 0; guess < 600; guess += 1) take("refused", "10.6.0.1");
  expect((await ask(me, "GET", { headers })).status).toBe(429);
  const token = await tokenOf(await makeAgent());
  const good = { ...headers, Authorization: `Bearer ${token}` };
  expect((await ask(me, "GET", { headers: good })).status).toBe(200);
});
