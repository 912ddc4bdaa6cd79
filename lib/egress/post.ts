import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { env } from "@/lib/env";
import { EgressRefused, lookupPublic } from "./lookup-public";
import { isPrivateAddress } from "./private-address";

export type Answer =
  | { kind: "answered"; status: number }
  /** Nothing left the house: it must not, or could not. */
  | { kind: "refused"; error: Error }
  | { kind: "not-sent"; error: Error }
  /** It may have arrived. */
  | { kind: "uncertain"; error: Error };

type Message = { headers: Record<string, string>; body: Buffer; signal?: AbortSignal };

const LIMIT_MS = 15_000;

/** Whether an operator named exactly this host and port. */
export function isAllowed(url: URL, allowed: readonly string[] = env.EGRESS_ALLOW): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return allowed.some((pair) => pair.toLowerCase() === `${url.hostname}:${port}`);
}

/** @throws EgressRefused for what is neither https to a name or public address, nor allowed. */
export function requireReachable(url: URL, allowed: readonly string[] = env.EGRESS_ALLOW): void {
  if (isAllowed(url, allowed)) return;
  if (url.protocol !== "https:") throw new EgressRefused("only https may be reached");
  if (url.username || url.password) throw new EgressRefused("an address with a password");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && isPrivateAddress(host)) throw new EgressRefused("a private address");
}

/**
 * Posts once, without following anything, and tells apart what cannot have arrived from what may
 * have. Every address of the name is looked at, and the one that is checked is the one connected to.
 */
export async function post(
  url: URL,
  { headers, body, signal }: Message,
  allowed: readonly string[] = env.EGRESS_ALLOW,
): Promise<Answer> {
  try {
    requireReachable(url, allowed);
  } catch (error) {
    return { kind: "refused", error: error as Error };
  }
  const isTls = url.protocol === "https:";
  return new Promise((resolve) => {
    let isConnected = false;
    const end = AbortSignal.timeout(LIMIT_MS);
    const sent = (isTls ? requestHttps : requestHttp)(
      url,
      {
        method: "POST",
        headers: { ...headers, "Content-Length": String(body.length) },
        agent: false,
        signal: signal ? AbortSignal.any([signal, end]) : end,
        ...(isAllowed(url, allowed) ? {} : { lookup: lookupPublic }),
      },
      (answer) => {
        answer.resume();
        resolve({ kind: "answered", status: answer.statusCode ?? 0 });
      },
    );
    sent.on("socket", (socket) => {
      socket.once(isTls ? "secureConnect" : "connect", () => {
        isConnected = true;
      });
    });
    sent.on("error", (error) => {
      if (error instanceof EgressRefused) resolve({ kind: "refused", error });
      else resolve(isConnected ? { kind: "uncertain", error } : { kind: "not-sent", error });
    });
    sent.end(body);
  });
}
