import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** What the server itself refuses, before any route is asked. */
export const REFUSALS = {
  "malformed-request": { status: 400, title: "The request could not be read." },
  forbidden: { status: 403, title: "This did not come from a page of Muster." },
  "not-found": { status: 404, title: "There is nothing here." },
  "method-not-allowed": { status: 405, title: "This method is not allowed here." },
  "request-timeout": { status: 408, title: "The request took too long to arrive." },
  "content-too-large": { status: 413, title: "The body is too large." },
  "headers-too-large": { status: 431, title: "The headers are too large." },
  unavailable: { status: 503, title: "Muster is closing down. Try again." },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export function bodyOf(code: RefusalCode, instance?: string): string {
  const { status, title } = REFUSALS[code];
  return JSON.stringify({ type: `/problems/${code}`, title, status, detail: title, instance });
}

export function refuse(
  res: ServerResponse,
  code: RefusalCode,
  headers: Record<string, string> = {},
): void {
  const body = bodyOf(code, String(res.getHeader("X-Request-Id") ?? ""));
  res.writeHead(REFUSALS[code].status, {
    ...headers,
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "private, no-store",
  });
  res.end(body);
}

/** The same on a bare socket, for what never became a request. */
export function refuseRaw(
  socket: Duplex,
  code: RefusalCode,
  headers: Record<string, string> = {},
): void {
  if (!socket.writable) return;
  const requestId = randomUUID();
  const body = bodyOf(code, requestId);
  const head = [
    `HTTP/1.1 ${REFUSALS[code].status} ${code}`,
    `X-Request-Id: ${requestId}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: private, no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
