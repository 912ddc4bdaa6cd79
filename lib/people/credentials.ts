import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { passwordMatches } from "./password";
import { PERSON_SHAPE, personOf } from "./person";
import { hashOf } from "./secret";
import { countAttempt, forgiveAttempt } from "./throttle";

export type Credentials = { email: string; password: string; address: string };

/**
 * Who these credentials belong to. An unknown address, a wrong password and a deactivated account
 * get one answer, in the same time.
 *
 * @throws `unauthenticated`, or `rate-limited` after too many failures.
 */
export async function personWith(
  { email, password, address }: Credentials,
  via: "session" | "token",
): Promise<Person> {
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
  return personOf(row, via);
}

/** Whether this person has signed in from this address before; asks as much when there is nobody. */
async function isKnown(userId: string | null, address: string): Promise<boolean> {
  const session = await prisma.session.findFirst({
    where: { userId: userId ?? "00000000-0000-0000-0000-000000000000", address },
    select: { id: true },
  });
  return session !== null;
}

/** Changes whenever the password does, and tells nothing about it. */
export async function passwordMark(userId: string): Promise<string | null> {
  const row = await prisma.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  });
  return row && hashOf(row.passwordHash ?? "").slice(0, 16);
}

/** Somebody who may still sign in; null for anybody else. */
export async function activePerson(userId: string): Promise<Person | null> {
  const row = await prisma.user.findUnique({ where: { id: userId }, ...PERSON_SHAPE });
  return row?.deactivatedAt === null ? personOf(row, "session") : null;
}
