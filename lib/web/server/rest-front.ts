import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** What Next's build tells the server in front of it: who answers at a path of REST. */
export type RestAt = (
  path: string,
) => { handlers: Record<string, Handler>; params: Record<string, string> } | null;

/** The name under which `instrumentation.ts` leaves it: two bundles in one process share no module. */
export const REST_AT = Symbol.for("muster.rest-at");

const WORTH_COMPRESSING_BYTES = 1_024;
const compressed = promisify(gzip);

/**
 * Answers a request to a resource of REST itself, without the pages' way through Next, which costs
 * several times what most resources do. False where there is none at this path, or nothing is known
 * of resources yet: then Next answers.
 */
export function answerRest(
  req: IncomingMessage,
  res: ServerResponse,
  appUrl: URL,
): Promise<void> | false {
  const restAt: RestAt | undefined = Reflect.get(globalThis, REST_AT);
  const url = req.url ?? "/";
  const found = restAt?.(url.split("?", 1)[0] ?? "/");
  const handler = found?.handlers[req.method ?? ""];
  if (!found || !handler) return false;
  const gone = new AbortController();
  res.once("close", () => gone.abort());
  const request = requestOf(req, new URL(url, appUrl), gone.signal);
  return handler(request, { params: Promise.resolve(found.params) }).then((response) =>
    send(req, res, response),
  );
}

function requestOf(req: IncomingMessage, url: URL, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one);
    }
  }
  const isBodiless = req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS";
  return new Request(url, {
    method: req.method ?? "GET",
    headers,
    signal,
    ...(isBodiless ? {} : { body: Readable.toWeb(req), duplex: "half" }),
  } as RequestInit);
}

async function send(req: IncomingMessage, res: ServerResponse, response: Response): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") res.appendHeader(name, value);
    else res.setHeader(name, value);
  }
  if (response.body === null) return void res.end();
  if (!/json/.test(response.headers.get("content-type") ?? "")) {
    const body = Readable.fromWeb(response.body as never);
    return pipeline(body, res).catch((error: NodeJS.ErrnoException) => {
      // Whoever went away before the end of a file is no fault of ours.
      if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
    });
  }
  const text = await response.text();
  res.appendHeader("Vary", "Accept-Encoding");
  const isShort = Buffer.byteLength(text) < WORTH_COMPRESSING_BYTES;
  if (isShort || !/\bgzip\b/.test(String(req.headers["accept-encoding"]))) {
    return void res.end(text);
  }
  res.setHeader("Content-Encoding", "gzip");
  res.end(await compressed(text));
}
