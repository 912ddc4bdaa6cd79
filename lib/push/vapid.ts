import { createPrivateKey, sign } from "node:crypto";
import type { PushKeyPair } from "./keys";

/** Push services take at most a day. */
const VALID_SECONDS = 12 * 3_600;

/** Says to a push service who is asking it (RFC 8292). */
export function vapidHeader(
  { publicKey, privateKey }: PushKeyPair,
  url: URL,
  contact: string,
  now = new Date(),
): string {
  const exp = Math.floor(now.getTime() / 1_000) + VALID_SECONDS;
  const said = [
    { typ: "JWT", alg: "ES256" },
    { aud: url.origin, exp, sub: contact },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const point = Buffer.from(publicKey, "base64url");
  const key = createPrivateKey({
    key: {
      ...{ kty: "EC", crv: "P-256", d: privateKey },
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33, 65).toString("base64url"),
    },
    format: "jwk",
  });
  const signature = sign("sha256", Buffer.from(said.join(".")), {
    key,
    dsaEncoding: "ieee-p1363",
  });
  return `vapid t=${said.join(".")}.${signature.toString("base64url")}, k=${publicKey}`;
}
