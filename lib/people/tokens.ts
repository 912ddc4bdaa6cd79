import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import { beyond, encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import type { Paged } from "./by-name";
import type { TokenView } from "./contract";
import { type PersonRow, personOf } from "./person";
import { hashOf } from "./secret";

export const DAY_MS = 24 * 3_600_000;
export const TOKEN_LASTS_DAYS = 90;
const SEEN_EVERY_MS = 60_000;
const FORM = /^muster_[A-Za-z0-9_-]{43}$/;

export type HeldBy = { person: Person; tokenId: string };

type Held = Omit<PersonRow, "teams"> & {
  tokenId: string;
  scopes: string[];
  lastUsedAt: Date | null;
  teamIds: string[];
};

/** Whose token this is, read afresh; null for one that is malformed, unknown, expired or revoked. */
export async function personOfToken(token: string): Promise<HeldBy | null> {
  if (!FORM.test(token)) return null;
  const now = new Date();
  // In SQL, since every request with a token begins with it and Prisma takes as long again to ask.
  const [row] = await prisma.$queryRaw<Held[]>`
    select t.id as "tokenId", t.scopes, t.last_used_at as "lastUsedAt", u.id, u.name, u.email,
      u.role::text as role, u.org_manager as "orgManager", u.grants,
      u.organisation_id as "organisationId", u.deactivated_at as "deactivatedAt",
      array(select m.team_id from team_member m where m.user_id = u.id) as "teamIds"
    from api_token t join "user" u on u.id = t.user_id
    where t.token_hash = ${hashOf(token)} and t.revoked_at is null and t.expires_at > ${now}
      and u.deactivated_at is null`;
  if (!row) return null;
  const { tokenId, scopes, lastUsedAt, teamIds, ...user } = row;
  if (now.getTime() - (lastUsedAt?.getTime() ?? 0) > SEEN_EVERY_MS) {
    await prisma.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } });
  }
  const teams = teamIds.map((teamId) => ({ teamId }));
  return { person: personOf({ ...user, teams }, "token", scopes), tokenId };
}

export async function tokenExpiry(id: string): Promise<string> {
  const { expiresAt } = await prisma.apiToken.findUniqueOrThrow({
    where: { id },
    select: { expiresAt: true },
  });
  return expiresAt.toISOString();
}

const LIST = "tokens";

/** The actor's own tokens that still work, the latest first. */
export async function tokensFor(actor: Actor, { limit, cursor }: Page): Promise<Paged<TokenView>> {
  if (actor.kind !== "person") return { rows: [], nextCursor: null };
  const before = cursor === undefined ? {} : beyond("lt", "createdAt", placeIn(cursor, LIST));
  const rows = await prisma.apiToken.findMany({
    where: { userId: actor.id, revokedAt: null, expiresAt: { gt: new Date() }, ...before },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(presentToken),
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([last.createdAt.toISOString(), last.id], LIST)
        : null,
  };
}

/** One of them; null for another's and for one that works no more. */
export async function tokenFor(actor: Actor, id: string): Promise<TokenView | null> {
  if (actor.kind !== "person") return null;
  const row = await prisma.apiToken.findFirst({
    where: { id, userId: actor.id, revokedAt: null, expiresAt: { gt: new Date() } },
  });
  return row && presentToken(row);
}

const presentToken = (row: Omit<Prisma.ApiTokenGetPayload<object>, "tokenHash">): TokenView => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  byPassword: row.byPassword,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt.toISOString(),
});
