import { prisma } from "@/lib/db/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import type { TokenView } from "./contract";
import { PERSON_SHAPE, personOf } from "./person";
import { hashOf } from "./secret";

export const DAY_MS = 24 * 3_600_000;
export const TOKEN_LASTS_DAYS = 90;
const SEEN_EVERY_MS = 60_000;
const FORM = /^muster_[A-Za-z0-9_-]{43}$/;

export type HeldBy = { person: Person; tokenId: string };

/** Whose token this is, read afresh; null for one that is malformed, unknown, expired or revoked. */
export async function personOfToken(token: string): Promise<HeldBy | null> {
  if (!FORM.test(token)) return null;
  const now = Date.now();
  const row = await prisma.apiToken.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      scopes: true,
      expiresAt: true,
      revokedAt: true,
      lastUsedAt: true,
      user: PERSON_SHAPE,
    },
  });
  if (!row || row.revokedAt !== null || row.expiresAt.getTime() <= now) return null;
  if (row.user.deactivatedAt !== null) return null;
  if (now - (row.lastUsedAt?.getTime() ?? 0) > SEEN_EVERY_MS) {
    await prisma.apiToken.updateMany({
      where: { id: row.id },
      data: { lastUsedAt: new Date(now) },
    });
  }
  return { person: personOf(row.user, "token", row.scopes), tokenId: row.id };
}

export async function tokenExpiry(id: string): Promise<string> {
  const { expiresAt } = await prisma.apiToken.findUniqueOrThrow({
    where: { id },
    select: { expiresAt: true },
  });
  return expiresAt.toISOString();
}

/** The actor's own tokens that still work. */
export async function tokensFor(actor: Actor): Promise<TokenView[]> {
  if (actor.kind !== "person") return [];
  const rows = await prisma.apiToken.findMany({
    where: { userId: actor.id, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
  }));
}
