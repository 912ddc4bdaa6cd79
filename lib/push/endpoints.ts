import { prisma } from "@/lib/db/client";
import { EgressRefused } from "@/lib/egress/lookup-public";
import { requireReachable } from "@/lib/egress/post";
import type { Actor, Person } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { NewPushSubscription, PushSubscriptionView } from "./contract";

/** Where a browser can be reached is an operational row: the same twice as once, without an event. */

const MOST_EACH = 20;
const SHAPE = { id: true, browser: true, createdAt: true } as const;

type By = { sessionId: string | null; browser: string | null };

/**
 * Keeps where this person's browser can be reached. A browser belongs to whoever said so last.
 *
 * @throws `validation-failed` for an address that this desk may not reach.
 */
export async function keepEndpoint(
  person: Person,
  { endpoint, keys }: NewPushSubscription,
  by: By,
): Promise<PushSubscriptionView> {
  try {
    requireReachable(new URL(endpoint));
  } catch (error) {
    if (!(error instanceof EgressRefused)) throw error;
    throw invalid([{ path: "/endpoint", message: `may not be reached: ${error.message}` }]);
  }
  const said = { userId: person.id, ...by, p256dh: keys.p256dh, auth: keys.auth };
  const row = await prisma.pushEndpoint.upsert({
    where: { url: endpoint },
    create: { url: endpoint, ...said },
    update: said,
    select: SHAPE,
  });
  await prisma.$executeRaw`
    delete from push_endpoint where id in (
      select id from push_endpoint where user_id = ${person.id}::uuid
      order by created_at desc, id desc offset ${MOST_EACH})`;
  return { ...row, createdAt: row.createdAt.toISOString() };
}

/** Whoever asks to be left in peace is, whether they were reached or not. */
export async function dropEndpoint(person: Person, endpoint: string): Promise<void> {
  await prisma.pushEndpoint.deleteMany({ where: { userId: person.id, url: endpoint } });
}

export async function endpointsFor(actor: Actor): Promise<PushSubscriptionView[]> {
  if (actor.kind !== "person") return [];
  const rows = await prisma.pushEndpoint.findMany({
    where: { userId: actor.id },
    orderBy: { id: "desc" },
    select: SHAPE,
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
