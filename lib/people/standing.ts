import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { PERSON_SHAPE, personOf } from "./person";
import { isOver } from "./sessions";

/** With what somebody came in: a browser's session or a token. */
export type Pass = { sessionId: string | null; tokenId: string | null };

/** Who these passes let in as of now; whose access is over is not among them. Two reads for all. */
export async function standingOf(passes: readonly Pass[]): Promise<(pass: Pass) => Person | null> {
  const now = Date.now();
  const named = (ids: (string | null)[]) => [
    ...new Set(ids.filter((id): id is string => id !== null)),
  ];
  const [sessions, tokens] = await Promise.all([
    prisma.session.findMany({
      where: { id: { in: named(passes.map(({ sessionId }) => sessionId)) } },
      select: { ...COMMON, lastSeenAt: true },
    }),
    prisma.apiToken.findMany({
      where: { id: { in: named(passes.map(({ tokenId }) => tokenId)) } },
      select: { ...COMMON, scopes: true },
    }),
  ]);
  const people = new Map<string, Person>();
  for (const session of sessions) {
    if (!isOver(session, now)) people.set(session.id, personOf(session.user, "session"));
  }
  for (const { id, user, scopes, expiresAt, revokedAt } of tokens) {
    const isLive = revokedAt === null && expiresAt.getTime() > now && user.deactivatedAt === null;
    if (isLive) people.set(id, personOf(user, "token", scopes));
  }
  return ({ sessionId, tokenId }) => people.get(sessionId ?? tokenId ?? "") ?? null;
}

const COMMON = { id: true, expiresAt: true, revokedAt: true, user: PERSON_SHAPE } as const;
