import { Refused } from "@/lib/kernel/errors";

/**
 * The caller's key, bare or as a quoted structured-field string; null when none was sent.
 *
 * @throws `idempotency-key-invalid`
 */
export function idempotencyKey(headers: Headers): string | null {
  const sent = headers.get("idempotency-key");
  if (sent === null) return null;
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(sent.trim())?.[1];
  const key = quoted === undefined ? sent.trim() : quoted.replace(/\\(["\\])/g, "$1");
  const isBroken = quoted === undefined && key.startsWith('"');
  // Two headers reach us joined by ", ": the blank gives them away.
  if (isBroken || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Refused(
      "idempotency-key-invalid",
      "Idempotency-Key takes 1 to 255 visible ASCII characters, once.",
    );
  }
  return key;
}

/** No row ever has this version, so a tag that is none of ours is stale. */
const NEVER = -1;

/**
 * The version that the caller saw; null when they did not say, or said that any will do.
 *
 * @throws `malformed-request` for what is no entity tag.
 */
export function versionSeen(headers: Headers): number | null {
  const sent = headers.get("if-match")?.trim();
  if (sent === undefined || sent === "*") return null;
  const version = /^"(\d{1,9})"$/.exec(sent)?.[1];
  if (version !== undefined) return Number(version);
  if (/^(W\/)?"[^"]*"$/.test(sent)) return NEVER;
  throw new Refused("malformed-request", 'If-Match takes one version, as in "7".');
}

export function requireVersion(version: number | null): number {
  if (version !== null) return version;
  throw new Refused("precondition-required", "Send the version you saw in If-Match.");
}
