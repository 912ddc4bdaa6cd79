import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { prisma } from "@/lib/db/client";
import { secretFor } from "@/lib/env";
import type { Actor } from "@/lib/kernel/actor";
import { hashOf } from "./secret";

const CODES = 10;

/** Sealed to its owner, so that a row copied to somebody else's account opens nothing. */
export function seal(text: string, userId: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(userId));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

export function unseal(sealed: string, userId: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const cipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  cipher.setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
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

const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

export const recoveryHash = (code: string) => hashOf(code.replace(/-/g, ""));

type Stored = { userId: string; sealedSecret: string; periodSeconds: number; lastStep: number };

/** The time step to which these six digits belong; null for a wrong code and for one already used. */
export function stepOf(code: string, factor: Stored): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = totpOf(unseal(factor.sealedSecret, factor.userId), factor.periodSeconds);
  const timestamp = Date.now();
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1_000 / factor.periodSeconds) + delta;
  return step > factor.lastStep ? step : null;
}

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
  return {
    state: "begun",
    secret,
    address: totpOf(secret, factor.periodSeconds, actor.email).toString(),
    recoveryCodes: factor.sealedCodes ? unseal(factor.sealedCodes, userId).split(" ") : [],
  };
}
