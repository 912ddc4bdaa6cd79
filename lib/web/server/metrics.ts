import type { IncomingMessage, ServerResponse } from "node:http";
import { hasScope, isAdmin } from "@/lib/kernel/actor";
import { personOfToken } from "@/lib/people/tokens";
import { metricsText } from "@/lib/supervision/metrics";
import { isLoopbackName } from "./loopback";
import { refuse } from "./refusal";

export const METRICS_PATH = "/metrics";

/** Answers `/metrics` to an admin's token, and to this machine itself where the desk is its own. */
export async function answerMetrics(
  req: IncomingMessage,
  res: ServerResponse,
  appUrl: URL,
): Promise<void> {
  if (req.method !== "GET" && req.method !== "HEAD") {
    return refuse(res, "method-not-allowed", { Allow: "GET, HEAD" });
  }
  // Whoever may not see it is not told that it is there.
  if (!isOwnMachine(req, appUrl) && !(await isAdminsToken(req))) return refuse(res, "not-found");
  const { type, text } = await metricsText();
  res.writeHead(200, { "Content-Type": type, "Content-Length": Buffer.byteLength(text) });
  res.end(req.method === "HEAD" ? undefined : text);
}

/**
 * Loopback counts only where people too open the desk by a loopback name: behind a proxy on this
 * machine every request would come from here.
 */
function isOwnMachine({ socket, headers }: IncomingMessage, appUrl: URL): boolean {
  const peer = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const isNear = peer === "::1" || peer.startsWith("127.");
  const isForwarded = "x-forwarded-for" in headers || "forwarded" in headers;
  const host = `http://${headers.host}`;
  return (
    isNear &&
    !isForwarded &&
    isLoopbackName(appUrl.hostname) &&
    URL.canParse(host) &&
    isLoopbackName(new URL(host).hostname)
  );
}

async function isAdminsToken({ headers }: IncomingMessage): Promise<boolean> {
  const token = /^bearer +(\S+)$/i.exec(headers.authorization?.trim() ?? "")?.[1];
  const held = token === undefined ? null : await personOfToken(token);
  return held !== null && isAdmin(held.person) && hasScope(held.person, "admin");
}
