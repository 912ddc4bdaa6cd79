import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { METHODS, refuse, refuseRaw } from "./refusal";

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
    void allowedBy(req.socket.localPort, path).then((allow) =>
      refuse(res, "method-not-allowed", allow),
    );
    return res;
  }) as typeof end;
}

/** Of a method that no route here has: what there is at the path. */
export async function refuseMethod(
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<void> {
  const allow = isApi(path) ? await allowedBy(req.socket.localPort, path) : {};
  refuse(res, "method-not-allowed", { ...EVERY, ...allow, Connection: "close" });
}

/** The same of a method that HTTP does not know: the parser gives up, and leaves the bytes that came. */
export async function refuseRawMethod(socket: Socket, packet: unknown): Promise<void> {
  const [, target = ""] = /^\S+ (\/[^\s?]*)/.exec(String(packet ?? "")) ?? [];
  const allow = isApi(target) ? await allowedBy(socket.localPort, target) : {};
  refuseRaw(socket, "method-not-allowed", { ...EVERY, ...allow });
}

const isApi = (path: string) => path.startsWith("/api/");
const EVERY = { Allow: METHODS.join(", ") };

/** What a route tells of itself; nothing where it does not. */
async function allowedBy(port: number | undefined, path: string): Promise<Record<string, string>> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "OPTIONS",
    signal: AbortSignal.timeout(2_000),
  }).catch(() => null);
  const allow = answer?.headers.get("allow");
  return allow ? { Allow: allow } : {};
}
