import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { secretFor } from "@/lib/env";

const key = () => Buffer.from(secretFor("webhook-source"), "base64url");

/** Sealed to its row, so that it is worth nothing in another. */
export function sealSecret(secret: string, sourceId: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(sourceId));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Null for another row's, or one that was sealed while the desk had another `AUTH_SECRET`. */
export function unsealSecret(sealed: string, sourceId: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const cipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  cipher.setAAD(Buffer.from(sourceId)).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
