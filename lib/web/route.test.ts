import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { openSession } from "@/lib/people/commands/open-session";
import { revokeToken } from "@/lib/people/commands/revoke-token";
import { personOfToken } from "@/lib/people/tokens";
import { makeAgent, makeCustomer } from "@/lib/testing/factories";
import { type Answered, ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { write } from "./endpoint";
import { resource } from "./operation";
import { read } from "./read";
import { me } from "./rest/access";
import { unread } from "./rest/notifications";
import { tickets } from "./rest/tickets";
import { unknownRoute } from "./route";
import { sealed, sessionCookieName } from "./session-cookie";

const words = { subject: "No mail", description: "Since noon." };
let customer: Person;
let token: string;

beforeAll(async () => {
  customer = await makeCustomer();
  token = await tokenOf(customer);
});

const post = (raw: BodyInit, headers: Record<string, string> = {}) =>
  ask(tickets, "POST", { token, raw, headers: { "Content-Type": "application/json", ...headers } });

const told = (answer: Answered) => [answer.status, codeOf(answer)];

test("401 with one body for no, malformed, unknown, expired and revoked tokens", async () => {
  const [expired, revoked] = [await tokenOf(customer), await tokenOf(customer)];
  const idOf = async (secret: string) => (await personOfToken(secret))?.tokenId ?? "";
  await execute(revokeToken, customer, { tokenId: await idOf(revoked) });
  await prisma.apiToken.update({
    where: { id: await idOf(expired) },
    data: { expiresAt: new Date() },
  });
  const answers = await Promise.all([
    ask(me, "GET"),
    ...["Bearer", "Bearer %E0%A4%A", "Basic YTpi", `Bearer ${"x".repeat(9_000)}`].map((value) =>
      ask(me, "GET", { headers: { Authorization: value } }),
    ),
    ask(me, "GET", { token: expired }),
    ask(me, "GET", { token: revoked }),
    ask(me, "GET", { query: `?token=${token}` }),
  ]);
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.headers.get("www-authenticate")).toContain("Bearer");
  expect(told(answers[0] as Answered)).toEqual([401, "unauthenticated"]);
  expect(answers[0]?.headers.get("content-type")).toBe("application/problem+json");
});

test("a token without the scope is refused, whatever its owner may", async () => {
  const reader = await tokenOf(customer, ["read"]);
  expect((await ask(me, "GET", { token: reader })).status).toBe(200);
  const answer = await ask(tickets, "POST", { token: reader, json: words });
  expect(told(answer)).toEqual([403, "forbidden"]);
});

test("a browser's session reads, and writes only from our own pages", async () => {
  const browser = { userAgent: null, address: null, replaces: null };
  const { secret = "" } = await execute(openSession, customer, browser);
  const headers = { Cookie: `a=b; ${sessionCookieName()}=${await sealed(secret)}` };
  expect((await ask(me, "GET", { headers })).body.id).toBe(customer.id);
  const send = (more: Record<string, string>) =>
    ask(tickets, "POST", { json: words, headers: { ...headers, ...more } });
  for (const foreign of [
    {},
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "http://localhost:3000", "Sec-Fetch-Site": "cross-site" },
  ]) {
    expect(told(await send(foreign as Record<string, string>))).toEqual([403, "forbidden"]);
  }
  expect((await send({ Origin: "http://localhost:3000" })).status).toBe(201);
  expect((await send({ "Sec-Fetch-Site": "same-origin" })).status).toBe(201);
  const forged = { Cookie: `${sessionCookieName()}=eyJhbGciOiJub25lIn0.e30.` };
  expect((await ask(me, "GET", { headers: forged })).status).toBe(401);
});

test("415 unless the body is JSON in UTF-8, whatever it holds", async () => {
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-16",
    "application/jsonp",
  ]) {
    const answer = await post(JSON.stringify(words), { "Content-Type": type });
    expect(told(answer)).toEqual([415, "unsupported-media-type"]);
  }
});

test("400 for a body that cannot be read", async () => {
  const bodies: BodyInit[] = [
    '{"subject": "x"',
    `\uFEFF${JSON.stringify(words)}`,
    new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    new Uint8Array(Buffer.from(JSON.stringify(words), "utf16le")),
    "[".repeat(100_000),
    `{"a":${"[".repeat(40)}${"]".repeat(40)}}`,
  ];
  for (const body of bodies) {
    const begun = performance.now();
    expect(told(await post(body))).toEqual([400, "malformed-request"]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  }
});

test("413 once a body passes one megabyte, without reading on", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  expect(told(await post(endless))).toEqual([413, "content-too-large"]);
  expect(sent).toBeLessThan(2_000_000);
});

test("422 for members that would reach into every object", async () => {
  for (const [body, path] of [
    [`{"__proto__": {"isAdmin": true}, "subject": "x", "description": "y"}`, "/__proto__"],
    [`{"subject": "x", "fields": {"constructor": {"prototype": {}}}}`, "/fields/constructor"],
  ] as const) {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe(path);
  }
  expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
});

test("422 for a NUL, a lone surrogate and a body that is no object", async () => {
  for (const body of [
    `{"subject": "a\\u0000b", "description": "y"}`,
    `{"subject": "a\\ud800", "description": "y"}`,
    "[]",
    "null",
    '"text"',
  ]) {
    expect(told(await post(body))).toEqual([422, "validation-failed"]);
  }
});

test("400 for a key that is empty, too long, not visible ASCII, or sent twice", async () => {
  for (const key of ["", " ", "a".repeat(256), "a b", '"half', "schlüssel", "one, two", '""']) {
    const answer = await post(JSON.stringify(words), { "Idempotency-Key": key });
    expect([key, ...told(answer)]).toEqual([key, 400, "idempotency-key-invalid"]);
  }
});

test("405 as problem+json, with what is allowed, for every method that is not there", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    const answer = await ask(unread, method, { token });
    expect(told(answer)).toEqual([405, "method-not-allowed"]);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  }
  expect((await ask(unread, "OPTIONS")).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("HEAD is GET without its body", async () => {
  const answer = await ask(me, "HEAD", { token });
  expect([answer.status, answer.text]).toEqual([200, ""]);
  expect((await ask(me, "HEAD")).status).toBe(401);
});

test("an unknown path is not found in every method", async () => {
  const request = new Request("http://localhost:3000/api/v1/nothing");
  for (const handler of Object.values(unknownRoute)) {
    expect((await handler(request, { params: Promise.resolve({}) })).status).toBe(404);
  }
});

test("a fault of ours shows a number and nothing of what happened", async () => {
  const broken = resource("/broken", {
    GET: read({
      id: "broken",
      summary: "Broken",
      tag: "Test",
      view: z.object({}),
      run: () => Promise.reject(new Error("select secret from /etc/passwd")),
    }),
    POST: write({
      id: "away",
      summary: "Away",
      tag: "Test",
      scope: null,
      answers: { 200: null },
      run: () => Promise.reject(Object.assign(new Error("away"), { code: "ECONNREFUSED" })),
    }),
  });
  const fault = await ask(broken, "GET", { token: await tokenOf(await makeAgent()) });
  expect(fault.status).toBe(500);
  expect(fault.text).not.toMatch(/secret|passwd|Error/);
  expect(fault.body.instance).toMatch(/^urn:uuid:/);
  const away = await ask(broken, "POST");
  expect(told(away)).toEqual([503, "unavailable"]);
  expect(Number(away.headers.get("retry-after"))).toBeGreaterThan(0);
});
