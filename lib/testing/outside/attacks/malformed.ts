import { type Answer, ask, askRaw } from "../asking";
import { type Row, type Stage, TICKETS, unless, WORDS } from "./row";

const JSON_TYPE = { "Content-Type": "application/json" };
const text = JSON.stringify(WORDS);

const post = (
  { url, cast }: Stage,
  body: string | Buffer,
  headers: Record<string, string> = JSON_TYPE,
) => ask(url, { method: "POST", path: TICKETS, token: cast.customer.token, body, headers });
const json = ({ url, cast }: Stage, value: unknown) =>
  ask(url, { method: "POST", path: TICKETS, token: cast.customer.token, json: value });
const get = ({ url, cast }: Stage, query: string, token = cast.agent.token) =>
  ask(url, { path: `${TICKETS}${query}`, token });

const unreadable: [string, string | Buffer][] = [
  ["cut off", '{"subject": "x"'],
  ["a byte order mark", `\uFEFF${text}`],
  ["UTF-16", Buffer.from(text, "utf16le")],
  ["invalid UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
];
const hostile: [string, string, Record<string, unknown>][] = [
  ["B5", "isAdmin", { isAdmin: true }],
  ["B5", "orgId", { orgId: "1" }],
  ["B5", "createdAt", { createdAt: "2020-01-01T00:00:00Z" }],
  ["B5", "internal", { internal: true }],
  ["B7", "a NUL", { subject: "a\u0000b" }],
  ["B9", "constructor", { fields: { constructor: { prototype: { polluted: true } } } }],
  ["B10", "an operator for an id", { serviceId: { not: "" } }],
  ["B10", "an operator for a text", { subject: { contains: "" } }],
  ["B11", "a number for a text", { subject: 2 ** 53 }],
  ["B11", "true for a text", { subject: true }],
  ["B11", "a number for a word", { urgency: -0 }],
];
const odd: [string, string][] = [
  ["B10", "?id[not]="],
  ["B10", "?state[contains]=new"],
  ["B13", "?limit=1e9"],
  ["B13", "?limit=-1"],
  ["B13", "?limit=1.5"],
  ["B13", "?page=NaN"],
  ["B13", "?cursor=eyJhIjoxfQ.forged"],
  ["B13", "?cursor=%00"],
  ["B14", "?sort=passwordHash"],
  ["B14", "?filter=user.apiTokens.hash"],
  ["B14", "?include=internalNotes"],
  ["B9", "?__proto__=1"],
  ["B9", "?constructor=1"],
  ["B16", "?state=new&state=closed"],
  ["B12", "?updated=9999-12-31"],
];
const times = ["9999-12-31", "2026-02-30T00:00:00Z", "-1e18", "tomorrow"];

/** An answer that came too late is none. */
async function within(limitMs: number, work: Promise<Answer>): Promise<Answer> {
  const begun = performance.now();
  const answer = await work;
  return performance.now() - begun < limitMs ? answer : { ...answer, status: 0, code: "too-late" };
}

/** B: bodies, parameters and lines that are not what they should be. */
export const MALFORMED: readonly Row[] = [
  ...unreadable.map(
    ([name, body]): Row => ({
      ...{ id: "B1", says: `a body that is ${name}`, expect: "400 malformed-request" },
      ask: (stage) => post(stage, body),
    }),
  ),
  ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"].map(
    (type): Row => ({
      ...{ id: "B2", says: `JSON sent as ${type}`, expect: "415 unsupported-media-type" },
      ask: (stage) => post(stage, text, { "Content-Type": type }),
    }),
  ),
  ...[TICKETS, "/api/v1/nothing", "/api/nothing", "/requests/new"].map(
    (path): Row => ({
      ...{ id: "B3", says: `50 MB announced to ${path}`, expect: "413 content-too-large" },
      ask: ({ url, cast }) =>
        askRaw(
          url,
          `POST ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAuthorization: Bearer ${cast.customer.token}\r\nContent-Type: application/json\r\nContent-Length: 50000000\r\n\r\n{`,
        ),
    }),
  ),
  ...[TICKETS, "/api/v1/nothing", "/api/nothing", "/api/auth/nothing"].map(
    (path): Row => ({
      ...{ id: "B3", says: `chunks without end to ${path}`, expect: "413 content-too-large" },
      ask: ({ url, cast }) =>
        askRaw(
          url,
          `POST ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAuthorization: Bearer ${cast.customer.token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${" ".repeat(65_536)}\r\n`.repeat(20)}`,
          3_000,
        ),
    }),
  ),
  {
    ...{ id: "B4", says: "a hundred thousand brackets", expect: "400 malformed-request" },
    ask: (stage) => within(1_500, post(stage, "[".repeat(100_000))),
  },
  ...hostile.map(
    ([id, name, more]): Row => ({
      ...{ id, says: `a body with ${name}`, expect: "422 validation-failed" },
      ask: (stage) => json(stage, { ...WORDS, ...more }),
    }),
  ),
  {
    ...{ id: "B9", says: "a body with __proto__", expect: "422 validation-failed" },
    ask: (stage) => post(stage, `{"__proto__":{"isAdmin":true},${text.slice(1)}`),
  },
  {
    ...{ id: "B11", says: "a number that no number can hold", expect: "400 or 422" },
    ask: (stage) => post(stage, `{"subject":1e400,"description":"x"}`),
  },
  ...odd.map(
    ([id, query]): Row => ({
      ...{ id, says: `GET /tickets${query}`, expect: "422 validation-failed" },
      ask: (stage) => get(stage, query),
      also: ([answer]) => unless(!answer?.text.includes('"data"'), "shows rows all the same"),
    }),
  ),
  ...times.map(
    (until): Row => ({
      ...{ id: "B12", says: `on hold until ${until}`, expect: "422 validation-failed or 404" },
      ask: ({ url, cast }) =>
        ask(url, {
          ...{ method: "POST", path: `${TICKETS}/INC-999999/transitions` },
          token: cast.agent.token,
          json: { event: "hold", reason: "awaiting_vendor", until },
        }),
    }),
  ),
  ...["%_\\'\";--", "' or 1=1 --", "a & | ! <-> b:*"].map(
    (words): Row => ({
      ...{ id: "B15", says: `a subject of ${words}`, expect: "201", effect: { ticket: 1 } },
      ask: (stage) => json(stage, { ...WORDS, subject: words }),
      also: ([answer]) => unless(answer?.body?.subject === words, "was changed"),
    }),
  ),
  {
    ...{ id: "B17", says: "an address of 20 kB", expect: "431 or 414" },
    ask: (stage) => get(stage, `?q=${"a".repeat(20_000)}`),
  },
  ...["TRACE", "PROPFIND", "PURGE", "SEARCH"].map(
    (method): Row => ({
      ...{ id: "B18", says: `${method} of a list`, expect: "405 method-not-allowed" },
      ask: ({ url, cast }) => ask(url, { method, path: TICKETS, token: cast.agent.token }),
    }),
  ),
  {
    ...{ id: "B18", says: "CONNECT to somewhere else", expect: "405 method-not-allowed" },
    ask: ({ url }) => askRaw(url, "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n"),
  },
  {
    ...{ id: "B18", says: "a DELETE that hides in a header of a GET", expect: "200" },
    ask: ({ url, cast }) =>
      ask(url, {
        ...{ path: "/api/v1/auth/tokens", token: cast.agent.token },
        headers: { "X-HTTP-Method-Override": "DELETE", "X-HTTP-Method": "DELETE" },
      }),
    also: ([answer]) => unless(Array.isArray(answer?.body?.data), "is no list"),
  },
  {
    ...{ id: "B19", says: "an error asked for as a page", expect: "404 not-found" },
    ask: ({ url, cast }) =>
      ask(url, {
        ...{ path: "/api/v1/nothing/here", token: cast.agent.token },
        headers: { Accept: "text/html" },
      }),
  },
  {
    ...{ id: "B20", says: "a length and chunks at once", expect: "400" },
    ask: ({ url }) =>
      askRaw(
        url,
        `POST ${TICKETS} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n`,
      ),
  },
  {
    ...{ id: "B20", says: "two hosts", expect: "400" },
    ask: ({ url }) =>
      askRaw(url, "GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"),
  },
  {
    ...{
      id: "B20",
      says: "an absolute address of another host",
      expect: "200 or 307 or 400 or 404",
    },
    ask: ({ url }) =>
      askRaw(
        url,
        "GET http://evil.example/sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      ),
    also: ([answer]) => unless(!answer?.text.includes("evil.example"), "repeats the other host"),
  },
];
