import { createHmac, timingSafeEqual } from "node:crypto";
import { env, secretFor } from "@/lib/env";

/** What a link of the status page may be for; one never serves as the other. */
export type StatusPurpose = "confirm" | "leave";

type Linked = { id: string; askedAt: Date };

/** The address that confirms or ends a subscription. Opening it changes nothing. */
export function statusLink(purpose: StatusPurpose, subscription: Linked): string {
  const path = purpose === "confirm" ? "confirm" : "unsubscribe";
  return `${env.APP_URL}/status/${path}/${statusToken(purpose, subscription)}`;
}

export function statusToken(purpose: StatusPurpose, { id, askedAt }: Linked): string {
  const at = purpose === "confirm" ? askedAt.getTime().toString(36) : "0";
  const said = `${id}.${at}`;
  return `${said}.${proofOf(purpose, said)}`;
}

/** Whom a token of ours is about, and when they were asked; null for anything that we did not make. */
export function readStatusToken(
  purpose: StatusPurpose,
  token: string,
): { id: string; askedAt: Date } | null {
  const [id = "", at = "", proof = ""] = token.split(".");
  const expected = Buffer.from(proofOf(purpose, `${id}.${at}`));
  const given = Buffer.from(proof);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return { id, askedAt: new Date(Number.parseInt(at, 36)) };
}

const proofOf = (purpose: StatusPurpose, said: string) =>
  createHmac("sha256", secretFor(`status-link:${purpose}`))
    .update(said)
    .digest("base64url");
