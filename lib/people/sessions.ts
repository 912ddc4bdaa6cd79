import { prisma } from "@/lib/db/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import type { SessionView } from "./contract";
import { PERSON_SHAPE, personOf } from "./person";
import { hashOf } from "./secret";

export const SESSION_LASTS_MS = 7 * 24 * 3_600_000;
const IDLE_LIMIT_MS = 8 * 3_600_000;
/** How far last-seen may lag behind, so that reading a page is rarely a write. */
const SEEN_EVERY_MS = 60_000;

export type OpenedBy = {
  person: Person;
  sessionId: string;
  /** The zone that the person chose; null: whatever the browser tells. */
  timeZone: string | null;
};

/** Who holds this session's secret, read afresh; null once it ended, idled away or was revoked. */
export async function personOfSession(secret: string): Promise<OpenedBy | null> {
  const now = Date.now();
  const session = await prisma.session.findUnique({
    where: { tokenHash: hashOf(secret) },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      user: { select: { ...PERSON_SHAPE.select, timeZone: true } },
    },
  });
  if (!session || isOver(session, now)) return null;
  if (now - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await prisma.session.updateMany({
      where: { id: session.id, revokedAt: null },
      data: { lastSeenAt: new Date(now) },
    });
  }
  const { user } = session;
  return { person: personOf(user, "session"), sessionId: session.id, timeZone: user.timeZone };
}

type Lasting = {
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  user: { deactivatedAt: Date | null };
};

/** Whether a session lets nobody in any more. */
export function isOver({ lastSeenAt, expiresAt, revokedAt, user }: Lasting, now: number): boolean {
  if (revokedAt !== null || user.deactivatedAt !== null) return true;
  return now - lastSeenAt.getTime() > IDLE_LIMIT_MS || expiresAt.getTime() <= now;
}

/** The actor's own sessions that still count, the latest first. */
export async function sessionsFor(actor: Actor, current: string | null): Promise<SessionView[]> {
  if (actor.kind !== "person") return [];
  const now = Date.now();
  const rows = await prisma.session.findMany({
    where: {
      userId: actor.id,
      revokedAt: null,
      expiresAt: { gt: new Date(now) },
      lastSeenAt: { gt: new Date(now - IDLE_LIMIT_MS) },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent,
    address: row.address,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === current,
  }));
}
