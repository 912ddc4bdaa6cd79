import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerRest, REST_AT, type RestAt } from "./rest-front";

type Handler = NonNullable<ReturnType<RestAt>>["handlers"][string];

const appUrl = new URL("http://desk.example");
let handler: Handler;
let port: number;
let answered: Promise<void> | false;
let close: () => void;

beforeEach(async () => {
  const restAt: RestAt = (path) =>
    path === "/api/v1/thing"
      ? { handlers: { GET: handler, POST: handler }, params: { id: "one" } }
      : null;
  Reflect.set(globalThis, REST_AT, restAt);
  const server = createServer((req, res) => {
    answered = answerRest(req, res, appUrl);
    if (!answered) res.writeHead(299).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, REST_AT);
  close();
});

async function ask(method: string, path: string, headers = {}, body?: string) {
  const asked = httpRequest({ port, method, path, headers });
  asked.end(body);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  const bytes = Buffer.concat(await answer.toArray());
  return { status: answer.statusCode, headers: answer.headers, bytes };
}

test("a resource gets the request as it came, at the address of the desk", async () => {
  handler = async (request, { params }) =>
    Response.json({
      url: request.url,
      said: await request.text(),
      key: request.headers.get("idempotency-key"),
      params: await params,
    });
  const answer = await ask("POST", "/api/v1/thing?a=b", { "Idempotency-Key": "k" }, "words");
  expect(JSON.parse(answer.bytes.toString())).toEqual({
    url: "http://desk.example/api/v1/thing?a=b",
    said: "words",
    key: "k",
    params: { id: "one" },
  });
});

test("what is no resource, or a method that it has none for, is left to Next", async () => {
  expect((await ask("GET", "/api/v1/other")).status).toBe(299);
  expect((await ask("PURGE", "/api/v1/thing")).status).toBe(299);
  Reflect.deleteProperty(globalThis, REST_AT);
  expect((await ask("GET", "/api/v1/thing")).status).toBe(299);
});

test("long JSON is compressed for whom that suits, and short or other bodies never", async () => {
  const long = { words: "long ".repeat(1_000) };
  handler = async () => Response.json(long, { headers: { Vary: "Cookie" } });
  const gzip = await ask("GET", "/api/v1/thing", { "Accept-Encoding": "gzip, br" });
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gzip.headers.vary).toBe("Cookie, Accept-Encoding");
  expect(JSON.parse(gunzipSync(gzip.bytes).toString())).toEqual(long);
  const plain = await ask("GET", "/api/v1/thing");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(JSON.parse(plain.bytes.toString())).toEqual(long);

  handler = async () =>
    new Response(Buffer.alloc(4_096, 1), { headers: { "Content-Type": "x/y" } });
  const file = await ask("GET", "/api/v1/thing", { "Accept-Encoding": "gzip" });
  expect(file.headers["content-encoding"]).toBeUndefined();
  expect(file.bytes).toEqual(Buffer.alloc(4_096, 1));
});

test("a cookie each, and no body where there is none", async () => {
  handler = async () => {
    const answer = new Response(null, { status: 204 });
    answer.headers.append("Set-Cookie", "a=1");
    answer.headers.append("Set-Cookie", "b=2");
    return answer;
  };
  const answer = await ask("GET", "/api/v1/thing");
  expect([answer.status, answer.bytes.length]).toEqual([204, 0]);
  expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
});

test("a client that goes away is told to whoever works for it", async () => {
  let left = false;
  const begun = new Promise<void>((resolve) => {
    handler = async ({ signal }) => {
      resolve();
      await once(signal, "abort");
      left = true;
      return new Response(null, { status: 204 });
    };
  });
  const asked = httpRequest({ port, path: "/api/v1/thing" }).on("error", () => {});
  asked.end();
  await begun;
  asked.destroy();
  while (!left) await sleep(5);
});

test("who leaves in the middle of a file is no failure, and a file that breaks is one", async () => {
  let sent: ReadableStreamDefaultController<Uint8Array> | undefined;
  handler = async () =>
    new Response(
      new ReadableStream({
        start(controller) {
          sent = controller;
          controller.enqueue(Buffer.alloc(1_024));
        },
      }),
      { headers: { "Content-Type": "x/y" } },
    );
  const begin = async () => {
    const asked = httpRequest({ port, path: "/api/v1/thing" }).on("error", () => {});
    asked.end();
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    answer.on("error", () => {}).resume();
    return asked;
  };
  (await begin()).destroy();
  await expect(answered).resolves.toBeUndefined();

  await begin();
  const broken = expect(answered).rejects.toThrow("the disk is gone");
  sent?.error(new Error("the disk is gone"));
  await broken;
});
