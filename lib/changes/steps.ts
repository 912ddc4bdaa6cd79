import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { invalid, Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";
import { changeStartedInFreeze } from "./events";
import { canFreeze } from "./policy";

/** A freeze and its services, held until the transaction ends; for the desk. */
export async function lockFreeze(tx: Tx, actor: Actor, id: string) {
  if (!isAgent(actor)) return null;
  await tx.$executeRaw`select 1 from freeze_window where id = ${id}::uuid for update`;
  return tx.freezeWindow.findFirst({
    where: { id, removedAt: null },
    include: { services: { select: { serviceId: true } } },
  });
}

const LONGEST_MS = 366 * 86_400_000;

/** @throws `validation-failed` for a span that is none, or longer than a year. */
export function requireSpan({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): void {
  const long = endsAt.getTime() - startsAt.getTime();
  if (long > 0 && long <= LONGEST_MS) return;
  throw invalid([{ path: "/endsAt", message: "must come after its start, within a year" }]);
}

/** The freezes that hold for a service at some time between these two. */
export const freezesOver = (
  serviceId: string | null,
  from: Date,
  to: Date,
): Prisma.FreezeWindowWhereInput => ({
  removedAt: null,
  startsAt: { lte: to },
  endsAt: { gt: from },
  OR: [
    { services: { none: {} } },
    ...(serviceId === null ? [] : [{ services: { some: { serviceId } } }]),
  ],
});

const blocked = (why: string) =>
  new Refused(
    "invalid-transition",
    `${why} A change manager can let it through, and has to say why.`,
  );

async function hasMajorIncident(tx: Tx, serviceId: string | null): Promise<boolean> {
  if (serviceId === null) return false;
  const going = { state: { in: [...ACTIVE_STATES] }, drill: false };
  const where = { ...going, services: { some: { serviceId } } };
  return (await tx.majorIncident.count({ where })) > 0;
}

type Starting = {
  id: string;
  serviceId: string | null;
  seen: { condition: { kind: string | null } };
};

/**
 * Nothing starts in a hard freeze, or while a major incident of its service goes on, but an emergency, and what a change manager lets through and says why.
 * What starts in any freeze is told on the ticket.
 *
 * @throws `invalid-transition` naming the freeze and its end.
 */
export async function requireThawed(
  tx: Tx,
  actor: Actor,
  emit: Emit,
  change: Starting,
  reason: string | undefined,
): Promise<void> {
  const now = new Date();
  const freezes = await tx.freezeWindow.findMany({
    where: freezesOver(change.serviceId, now, now),
    orderBy: { endsAt: "desc" },
  });
  const isFree =
    change.seen.condition.kind === "emergency" || (canFreeze(actor) && reason !== undefined);
  const [hard] = freezes.filter((freeze) => freeze.hard);
  if (hard && !isFree) {
    throw blocked(`“${hard.title}” lets no change start until ${hard.endsAt.toISOString()}.`);
  }
  if (!isFree && (await hasMajorIncident(tx, change.serviceId))) {
    throw blocked("A major incident of this service goes on.");
  }
  for (const { id, hard: isHard } of freezes) {
    emit(changeStartedInFreeze, change.id, { freezeId: id, hard: isHard });
  }
}
