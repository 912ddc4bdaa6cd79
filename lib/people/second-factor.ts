import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { prisma } from "@/lib/db/client";
import { secretFor } from "@/lib/env";
import type { Actor } from "@/lib/kernel/actor";
import { conflict } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { hashOf } from "./secret";

const CODES = 10;

/** Sealed to its owner, so that a row copied to somebody else's account opens nothing. */
export function seal(text: string, userId: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(userId));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Null for what is somebody else's, or was sealed while the desk had another `AUTH_SECRET`. */
export function unseal(sealed: string, userId: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const cipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  cipher.setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const key = () => Buffer.from(secretFor("totp"), "base64url");

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** Fifteen letters and digits that are hard to confuse: 75 random bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const letters = [...randomBytes(15)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
    return letters.replace(/(.{5})(?=.)/g, "$1-");
  });
}

/** The recovery codes that are shown until a first code arrives. */
export const codesIn = (sealed: string | null, userId: string): string[] =>
  (sealed === null ? null : unseal(sealed, userId))?.split(" ") ?? [];

const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

export const recoveryHash = (code: string) => hashOf(code.replace(/-/g, ""));

type Stored = { userId: string; sealedSecret: string; periodSeconds: number; lastStep: number };

/**
 * The time step to which these six digits belong; null for a wrong code and for one already used.
 *
 * @throws `conflict` where no code can be judged any more, since the desk's own secret has changed.
 */
export function stepOf(code: string, factor: Stored): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const secret = unseal(factor.sealedSecret, factor.userId);
  if (secret === null) {
    log.warn({ personId: factor.userId }, "a second factor was sealed with another AUTH_SECRET");
    throw conflict(UNREADABLE);
  }
  const totp = totpOf(secret, factor.periodSeconds);
  const timestamp = Date.now();
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1_000 / factor.periodSeconds) + delta;
  return step > factor.lastStep ? step : null;
}

const UNREADABLE =
  "Codes of the authenticator cannot be checked any more, since this desk was given another secret. Use a recovery code and set the second step up anew, or ask an admin to take it away.";

const totpOf = (secret: string, period: number, label = "Muster") =>
  new TOTP({ issuer: "Muster", label, secret: Secret.fromBase32(secret), period });

/** Whether this person has to prove a second factor to sign in. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  const factor = await prisma.secondFactor.findUnique({
    where: { userId },
    select: { confirmedAt: true },
  });
  return factor !== null && factor.confirmedAt !== null;
}

export type SecondFactorView =
  | { state: "none" }
  /** What is shown until the first code arrives, and never again. */
  | { state: "begun"; secret: string; address: string; recoveryCodes: string[] }
  | { state: "on"; since: string; recoveryCodesLeft: number };

/** The actor's own. */
export async function secondFactorFor(actor: Actor): Promise<SecondFactorView> {
  if (actor.kind !== "person") return { state: "none" };
  const userId = actor.id;
  const factor = await prisma.secondFactor.findUnique({
    where: { userId },
    omit: { sealedSecret: false, sealedCodes: false },
  });
  if (!factor) return { state: "none" };
  if (factor.confirmedAt) {
    const recoveryCodesLeft = await prisma.recoveryCode.count({ where: { userId, usedAt: null } });
    return { state: "on", since: factor.confirmedAt.toISOString(), recoveryCodesLeft };
  }
  const secret = unseal(factor.sealedSecret, userId);
  // What was begun and cannot be shown any more is begun again.
  if (secret === null) return { state: "none" };
  return {
    state: "begun",
    secret,
    address: totpOf(secret, factor.periodSeconds, actor.email).toString(),
    recoveryCodes: codesIn(factor.sealedCodes, userId),
  };
}
