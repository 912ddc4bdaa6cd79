import { once } from "node:events";
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createFront } from "./front";

type Seen = {
  headers: IncomingHttpHeaders;
  url: string | undefined;
  bytes: number;
  whole: boolean;
};

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A front before a route that reads its body and answers 200, telling what it saw. */
async function open(
  appUrl = "http://localhost:3000",
  { gone = false, trustedProxies = [] as string[] } = {},
) {
  const seen: Seen[] = [];
  const lines: Record<string, unknown>[] = [];
  const front = createFront(
    async (req, res) => {
      const entry = { headers: { ...req.headers }, url: req.url, bytes: 0, whole: false };
      seen.push(entry);
      if (entry.url === "/api/only-get" && req.method !== "GET") {
        res.statusCode = req.method === "OPTIONS" ? 204 : 405;
        if (req.method === "OPTIONS") res.setHeader("Allow", "GET, HEAD, OPTIONS");
        res.flushHeaders();
        // As Next's compression does it.
        res.writeHead(res.statusCode);
        res.end();
        return;
      }
      if (entry.url === "/fails") {
        res.statusCode = 500;
        res.end("no");
        return;
      }
      for await (const chunk of req) entry.bytes += Buffer.from(chunk).byteLength;
      entry.whole = true;
      res.setHeader("Content-Type", "text/plain");
      res.end("ok");
    },
    {
      appUrl,
      trustedProxies,
      isProduction: true,
      isDatabaseGone: () => gone,
      log: (line) => void lines.push(line),
    },
  );
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  close = () => {
    front.closeAllConnections();
    front.close();
  };
  return { port: (front.address() as AddressInfo).port, seen, lines };
}

type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: Buffer[] };

function ask(port: number, { method = "GET", path = "/", headers = {}, body = [] }: Ask = {}) {
  return new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
    const sent = httpRequest({ port, host: "127.0.0.1", method, path, headers }, async (answer) => {
      let text = "";
      answer.on("error", () => {});
      for await (const chunk of answer) text += String(chunk);
      resolve(Object.assign(answer, { text }));
    });
    sent.on("error", reject);
    for (const chunk of body) sent.write(chunk);
    sent.end();
  });
}

async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(text);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

const KILOBYTE = Buffer.alloc(1_000, 65);

describe("every answer", () => {
  it("carries the security headers, a request id and no way into a shared cache", async () => {
    const { port } = await open();
    const { headers } = await ask(port);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    });
    expect(headers["content-security-policy"]).toMatch(
      /script-src 'nonce-[\w+/=]{24}' 'strict-dynamic';.*frame-ancestors 'none'/,
    );
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  it("asks browsers to stay on https once the address is https", async () => {
    const { port } = await open("https://desk.example.com");
    expect((await ask(port)).headers["strict-transport-security"]).toMatch(/max-age=31536000/);
  });

  it("has a nonce of its own, which the page is told", async () => {
    const { port, seen } = await open();
    const [first, second] = [await ask(port), await ask(port)];
    expect(first.headers["content-security-policy"]).not.toBe(
      second.headers["content-security-policy"],
    );
    expect(first.headers["content-security-policy"]).toContain(
      `'nonce-${seen[0]?.headers["x-nonce"]}'`,
    );
  });

  it("keeps a caller's request id only when it is a plain word", async () => {
    const { port } = await open();
    const kept = await ask(port, { headers: { "x-request-id": "trace-42" } });
    const refused = await ask(port, { headers: { "x-request-id": "<script>" } });
    expect(kept.headers["x-request-id"]).toBe("trace-42");
    expect(refused.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("what a route sees", () => {
  it("comes from APP_URL and the socket, never from what a client claims", async () => {
    const { port, seen } = await open("https://desk.example.com");
    await ask(port, {
      headers: {
        host: "evil.example",
        "x-forwarded-host": "evil.example",
        "x-forwarded-for": "10.0.0.1",
        forwarded: "host=evil.example",
        "x-middleware-subrequest": "middleware:middleware",
        "next-resume": "1",
        "x-matched-path": "/admin",
        "x-nonce": "known",
      },
    });
    const headers = seen[0]?.headers ?? {};
    expect(headers).toMatchObject({
      host: "desk.example.com",
      "x-forwarded-host": "desk.example.com",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "127.0.0.1",
    });
    expect(headers["x-nonce"]).not.toBe("known");
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["forwarded"]));
    for (const name of ["x-middleware-subrequest", "next-resume", "x-matched-path"]) {
      expect(headers).not.toHaveProperty(name);
    }
  });
});

it("whom a trusted proxy names is throttled and logged, and nobody else whom a client names", async () => {
  const { port, seen, lines } = await open("https://desk.example.com", {
    trustedProxies: ["127.0.0.0/8"],
  });
  await ask(port, { headers: { "x-forwarded-for": "198.51.100.9, 203.0.113.7" } });
  expect(seen[0]?.headers["x-forwarded-for"]).toBe("203.0.113.7");
  expect(lines.find(({ path }) => path === "/")).toMatchObject({ client: "203.0.113.7" });
});

it("an absolute address is a path of ours, whichever host it names", async () => {
  const { port, seen } = await open();
  await raw(port, "GET http://evil.example/a?b=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(seen).toMatchObject([{ url: "/a?b=1", headers: { host: "localhost:3000" } }]);
});

describe("methods", () => {
  it.each([
    "TRACE",
    "PROPFIND",
    "PURGE",
  ])("%s is refused with the list of allowed ones", async (method) => {
    const { port, seen } = await open();
    const answer = await ask(port, { method });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(seen).toEqual([]);
  });

  it.each([
    ["an unknown word", "FROB / HTTP/1.1\r\nHost: x\r\n\r\n", "405"],
    ["CONNECT", "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n", "405"],
    ["no HTTP at all", "hello there\r\n\r\n", "40[05]"],
    [
      "oversized headers",
      `GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${"a".repeat(20_000)}\r\n\r\n`,
      "431",
    ],
  ])("%s is answered by a problem, not by silence", async (_name, text, status) => {
    const { port } = await open();
    const answer = await raw(port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain("application/problem+json");
  });
});

it("a route's bare 405 becomes a problem that names what it allows", async () => {
  const { port } = await open();
  const answer = await ask(port, { method: "DELETE", path: "/api/only-get" });
  expect(answer.statusCode).toBe(405);
  expect(answer.headers.allow).toBe("GET, HEAD, OPTIONS");
  expect(JSON.parse(answer.text)).toMatchObject({ status: 405 });
});

it("a page that fails while the database is away says 503, and otherwise 500", async () => {
  const away = await open("http://localhost:3000", { gone: true });
  const answer = await ask(away.port, { path: "/fails" });
  expect(answer).toMatchObject({ statusCode: 503, headers: { "retry-after": "2" } });
  close?.();
  const here = await open();
  expect((await ask(here.port, { path: "/fails" })).statusCode).toBe(500);
});

it("so does a method that nobody here knows, also one that is not HTTP's", async () => {
  const { port } = await open();
  const traced = await ask(port, { method: "TRACE", path: "/api/only-get" });
  expect(traced.headers.allow).toBe("GET, HEAD, OPTIONS");
  expect(JSON.parse(traced.text)).toMatchObject({ status: 405, instance: expect.any(String) });
  const unknown = await raw(port, "FOO /api/only-get?a=b HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(unknown).toMatch(/^HTTP\/1.1 405 /);
  expect(unknown).toContain("\r\nAllow: GET, HEAD, OPTIONS\r\n");
  expect(JSON.parse(unknown.split("\r\n\r\n")[1] ?? "")).toMatchObject({
    instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

describe("bodies", () => {
  it("of the allowed size pass whole", async () => {
    const { port, seen } = await open();
    const body = Array.from({ length: 900 }, () => KILOBYTE);
    const answer = await ask(port, { method: "POST", path: "/api/v1/tickets", body });
    expect(answer.statusCode).toBe(200);
    expect(seen[0]).toMatchObject({ bytes: 900_000, whole: true });
  });

  it("announced as too large are refused before anybody reads them", async () => {
    const { port, seen } = await open();
    const headers = { "content-length": "1000001" };
    const answer = await ask(port, { method: "POST", path: "/api/v1/tickets", headers }).catch(
      (error: unknown) => error,
    );
    expect(answer).toMatchObject({ statusCode: 413 });
    expect(seen).toEqual([]);
  });

  it("that grow too large are cut, and their route never sees an end", async () => {
    const { port, seen } = await open();
    const body = Array.from({ length: 1_200 }, () => KILOBYTE);
    const headers = { "transfer-encoding": "chunked" };
    const answer = await ask(port, { method: "POST", path: "/api/v1/tickets", headers, body });
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({
      status: 413,
      type: "/problems/content-too-large",
    });
    expect(seen[0]?.whole).toBe(false);
  });
});

describe("visits and the log", () => {
  it("sends a visit of 127.0.0.1 to localhost, where its cookie belongs", async () => {
    const { port } = await open("http://localhost:3000");
    const headers = { host: "127.0.0.1:3000", "sec-fetch-mode": "navigate" };
    const answer = await ask(port, { path: "//evil.example/a?b=1", headers });
    expect(answer.statusCode).toBe(307);
    expect(answer.headers.location).toBe("http://localhost:3000/evil.example/a?b=1");
  });

  it("logs the path without its query and without what may be a secret", async () => {
    const { port, lines } = await open();
    await ask(port, { path: `/unsubscribe/${"s".repeat(43)}?token=hidden` });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines).toMatchObject([{ method: "GET", path: "/unsubscribe/…", status: 200 }]);
    expect(JSON.stringify(lines)).not.toMatch(/hidden|sss/);
  });
});
