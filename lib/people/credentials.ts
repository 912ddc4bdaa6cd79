import { prisma, type Tx } from "@/lib/db/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { passwordMatches } from "./password";
import { PERSON_SHAPE, personOf } from "./person";
import { hashOf } from "./secret";
import { countAttempt, forgiveAttempt } from "./throttle";

export type Credentials = { email: string; password: string; address: string };

/** Somebody, and the mark of the password by which they proved it. */
export type Proven = { person: Person; mark: string };

/** Whoever comes in; without a mark somebody else vouches for them. */
export type Entering = Pick<Proven, "person"> & Partial<Proven>;

/**
 * Who these credentials belong to. An unknown address, a wrong password and a deactivated account
 * get one answer, in the same time.
 *
 * @throws `unauthenticated`, or `rate-limited` after too many failures.
 */
export async function personWith(
  { email, password, address }: Credentials,
  via: "session" | "token",
): Promise<Proven> {
  const row = await prisma.user.findUnique({
    where: { email },
    select: { ...PERSON_SHAPE.select, passwordHash: true },
  });
  const attempt = { email, address, isKnownThere: await isKnown(row?.id ?? null, address) };
  await countAttempt(attempt);

  const matches = await passwordMatches(password, row?.passwordHash ?? null);
  if (!row || !matches || row.deactivatedAt !== null) {
    throw new Refused("unauthenticated", "This address and password do not belong together.");
  }
  await forgiveAttempt(attempt);
  return { person: personOf(row, via), mark: markOf(row) };
}

/** Whether this person has signed in from this address before; asks as much when there is nobody. */
async function isKnown(userId: string | null, address: string): Promise<boolean> {
  const session = await prisma.session.findFirst({
    where: { userId: userId ?? "00000000-0000-0000-0000-000000000000", address },
    select: { id: true },
  });
  return session !== null;
}

/** Whether the actor could prove anything by one: whom a provider vouches for may never have had it. */
export async function hasPassword(actor: Actor): Promise<boolean> {
  if (actor.kind !== "person") return false;
  return (await prisma.user.count({ where: { id: actor.id, passwordHash: { not: null } } })) > 0;
}

/** Changes whenever the password does, and tells nothing about it. */
export async function passwordMark(db: Tx, userId: string): Promise<string | null> {
  const row = await db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  });
  return row && markOf(row);
}

/**
 * Between the proof and what it opens the password may have been chosen anew, and whoever did so
 * believes that everything of the old one has ended. The person's row has to be locked.
 *
 * @throws `unauthenticated` where the password is not the one of this mark any more.
 */
export async function refuseStaleProof(tx: Tx, userId: string, mark: string | undefined) {
  if (mark === undefined || (await passwordMark(tx, userId)) === mark) return;
  throw new Refused("unauthenticated", "The password has just been changed. Sign in with it.");
}

const markOf = ({ passwordHash }: { passwordHash: string | null }) =>
  hashOf(passwordHash ?? "").slice(0, 16);

/** Somebody who may still sign in; null for anybody else. */
export async function activePerson(userId: string): Promise<Person | null> {
  const row = await prisma.user.findUnique({ where: { id: userId }, ...PERSON_SHAPE });
  return row?.deactivatedAt === null ? personOf(row, "session") : null;
}
