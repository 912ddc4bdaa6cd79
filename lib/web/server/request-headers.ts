import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Headers by which Next speaks to itself, and headers in which a proxy vouches for a client. */
const NEVER_FROM_OUTSIDE =
  /^(x-middleware-|x-invoke-|x-now-|x-vercel-|x-forwarded-|x-matched-path$|x-nextjs-data$|x-next-|next-resume$|forwarded$|x-real-ip$|x-nonce$|content-security-policy)/;

/** Leaves only what a client may say, and tells Next who we are from APP_URL alone. */
export function cleanHeaders(headers: IncomingHttpHeaders, appUrl: URL): void {
  for (const name of Object.keys(headers)) {
    if (NEVER_FROM_OUTSIDE.test(name)) delete headers[name];
  }
  headers.host = appUrl.host;
  headers["x-forwarded-host"] = appUrl.host;
  headers["x-forwarded-proto"] = appUrl.protocol.slice(0, -1);
}

/** The caller's own request id when it is a plain word, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** A path for the log: without its query, and without segments long enough to be a secret. */
export function loggablePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((part) =>
      part.length > 24 && !UUID.test(part) && !path.startsWith("/_next/") ? "…" : part,
    )
    .join("/")
    .slice(0, 300);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
