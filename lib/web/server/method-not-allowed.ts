import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "./refusal";

/**
 * Next answers a method that a route does not export with a bare 405. It becomes a problem that
 * names the allowed ones, which Next tells on OPTIONS.
 */
export function explainMethod(req: IncomingMessage, res: ServerResponse, path: string): void {
  if (req.method === "OPTIONS") return;
  const isBare = () => res.statusCode === 405 && !res.headersSent && !res.hasHeader("Content-Type");
  const { end, flushHeaders, writeHead } = res;
  // Next sends the headers before it has found out that there is no body, and its compression again.
  res.flushHeaders = () => {
    if (!isBare()) flushHeaders.call(res);
  };
  res.writeHead = ((...args: unknown[]) =>
    isBare() ? res : Reflect.apply(writeHead, res, args)) as typeof writeHead;
  res.end = ((...args: unknown[]) => {
    Object.assign(res, { end, flushHeaders, writeHead });
    if (!isBare()) return Reflect.apply(end, res, args);
    void allowedBy(req, path).then((allow) => refuse(res, "method-not-allowed", allow));
    return res;
  }) as typeof end;
}

async function allowedBy(req: IncomingMessage, path: string): Promise<Record<string, string>> {
  const port = req.socket.localPort;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "OPTIONS",
    signal: AbortSignal.timeout(2_000),
  }).catch(() => null);
  const allow = answer?.headers.get("allow");
  return allow ? { Allow: allow } : {};
}
