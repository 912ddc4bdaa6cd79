import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { conflict, invalid } from "@/lib/kernel/errors";
import { canSignIn } from "./arrival";

/** Holds the acting person's row, so that nobody is deactivated while they act on themselves. */
export async function lockSelf(tx: Tx, actor: Actor): Promise<{ id: string } | null> {
  if (actor.kind !== "person") return null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "user" where id = ${actor.id}::uuid and deactivated_at is null for share`;
  return rows[0] ?? null;
}

export type PersonRecord = NonNullable<Awaited<ReturnType<typeof lockPerson>>>;

/** Somebody's row for whoever is about to change it, with where they belong. */
export async function lockPerson(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from "user" where id = ${id}::uuid for update`;
  return tx.user.findUnique({
    where: { id },
    omit: { passwordHash: false },
    include: { teams: { select: { teamId: true }, orderBy: { teamId: "asc" } } },
  });
}

/** The same for oneself, as long as one may act at all. */
export async function lockOwnRow(tx: Tx, actor: Actor): Promise<PersonRecord | null> {
  if (actor.kind !== "person") return null;
  const row = await lockPerson(tx, actor.id);
  return row?.deactivatedAt === null ? row : null;
}

/** @throws `validation-failed` for the person themselves, and for whoever is not active here. */
export async function requireManager(tx: Tx, personId: string, managerId: string | null) {
  if (managerId === null) return;
  const isActive = { id: managerId, deactivatedAt: null };
  if (managerId !== personId && (await tx.user.count({ where: isActive })) > 0) return;
  throw invalid([{ path: "/managerId", message: "is not another active person" }]);
}

const ADMINS = 7_301_115;

/**
 * An admin who never accepted the invitation, or has no way to sign in, keeps the desk for nobody.
 *
 * @throws `conflict` when nobody else could administer; two who try at once wait for each other.
 */
export async function keepAnAdmin(tx: Tx, leavingId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${ADMINS}::bigint)`;
  const others = await tx.user.count({
    where: { role: "admin", id: { not: leavingId }, ...canSignIn() },
  });
  if (others > 0) return;
  throw conflict("This is the last active admin who can sign in. Make somebody else one first.");
}

/** Ends every way in that somebody has open, from this moment on. */
export async function endAccess(tx: Tx, userId: string): Promise<void> {
  const revoked = { where: { userId, revokedAt: null }, data: { revokedAt: new Date() } };
  await tx.session.updateMany(revoked);
  await tx.apiToken.updateMany(revoked);
  await voidLinks(tx, userId);
}

/**
 * Ends whatever was got by signing in: every session, but for the one in which it is asked for, and
 * the tokens that were given for a password. Tokens made by hand are for programs, and stay.
 *
 * @returns how many there were.
 */
export async function signOutElsewhere(tx: Tx, userId: string, keptSessionId: string | null) {
  const data = { revokedAt: new Date() };
  const open = { userId, revokedAt: null };
  const sessions = await tx.session.updateMany({
    where: { ...open, ...(keptSessionId === null ? {} : { id: { not: keptSessionId } }) },
    data,
  });
  const tokens = await tx.apiToken.updateMany({ where: { ...open, byPassword: true }, data });
  return sessions.count + tokens.count;
}

/** Links that were mailed and not used are worth nothing from now on. */
export async function voidLinks(tx: Tx, userId: string): Promise<void> {
  await tx.accountLink.updateMany({
    where: { userId, usedAt: null, voidedAt: null },
    data: { voidedAt: new Date() },
  });
}

/** Whoever edits the other side of a membership has seen an old list. */
export async function touchTeams(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.team.updateMany({
    where: { id: { in: [...ids] } },
    data: { version: { increment: 1 } },
  });
}
