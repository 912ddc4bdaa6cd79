import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden, Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { visibleMi } from "@/lib/major-incidents/queries";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";
import { changeStartedInFreeze, changeStartedOutside } from "./events";
import { canFreeze } from "./policy";
import { timesOf } from "./recurrence";
import { besideWindow } from "./window-now";

const SERVED = { include: { services: { select: { serviceId: true } } } } as const;

/**
 * A freeze and its services, held until the transaction ends.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function lockFreeze(tx: Tx, actor: Actor, id: string) {
  if (!isAgent(actor)) throw forbidden();
  await tx.$executeRaw`select 1 from freeze_window where id = ${id}::uuid for update`;
  return tx.freezeWindow.findFirst({ where: { id, removedAt: null }, ...SERVED });
}

/** The same of a maintenance window. */
export async function lockWindow(tx: Tx, actor: Actor, id: string) {
  if (!isAgent(actor)) throw forbidden();
  await tx.$executeRaw`select 1 from maintenance_window where id = ${id}::uuid for update`;
  return tx.maintenanceWindow.findFirst({ where: { id, removedAt: null }, ...SERVED });
}

/** The freezes that may hold at some time between these two; of one that comes back the rule has the last word. */
export const freezesAround = (from: Date, to: Date): Prisma.FreezeWindowWhereInput => ({
  removedAt: null,
  startsAt: { lte: to },
  OR: [{ rule: { not: null } }, { endsAt: { gt: from } }],
});

const blocked = (why: string) =>
  new Refused(
    "invalid-transition",
    `${why} A change manager can let it through, and has to say why.`,
  );

/** Why a major incident of the service lets it wait, in words that betray no restricted one; null for none. */
async function heldByMajor(tx: Tx, actor: Actor, serviceId: string | null): Promise<string | null> {
  if (serviceId === null) return null;
  const going = {
    ...{ state: { in: [...ACTIVE_STATES] }, drill: false },
    services: { some: { serviceId } },
  };
  if ((await tx.majorIncident.count({ where: going })) === 0) return null;
  const known = await tx.majorIncident.count({ where: { AND: [going, visibleMi(actor)] } });
  return known > 0 ? "A major incident of this service goes on." : "This service is held as it is.";
}

type Starting = {
  id: string;
  serviceId: string | null;
  seen: { condition: { kind: string | null } };
};

/** The freezes of a service that hold now, the last to end first. */
async function freezesNow(tx: Tx, serviceId: string | null) {
  const now = new Date();
  const rows = await tx.freezeWindow.findMany({
    where: {
      AND: [
        freezesAround(now, now),
        {
          OR: [
            { services: { none: {} } },
            ...(serviceId === null ? [] : [{ services: { some: { serviceId } } }]),
          ],
        },
      ],
    },
  });
  return rows
    .flatMap((row) => timesOf(row, now, now).map(({ endsAt }) => ({ ...row, endsAt })))
    .sort((one, other) => other.endsAt.getTime() - one.endsAt.getTime());
}

/** An emergency, and what a change manager lets through and says why. */
const isLetThrough = (actor: Actor, { seen }: Starting, reason: string | undefined) =>
  seen.condition.kind === "emergency" || (canFreeze(actor) && reason !== undefined);

/**
 * What was authorised for a time is made at that time, but an emergency, and what a change manager lets
 * through and says why. What starts outside of it is told on the ticket.
 *
 * @throws `invalid-transition` naming the window.
 */
export async function requireWindow(
  tx: Tx,
  actor: Actor,
  emit: Emit,
  change: Starting,
  reason: string | undefined,
): Promise<void> {
  const where = { ticketId: change.id };
  const plan = await tx.changePlan.findUniqueOrThrow({ where });
  const when = besideWindow(plan, new Date());
  if (when === null) return;
  if (!isLetThrough(actor, change, reason)) {
    const [from, to] = [plan.plannedStart, plan.plannedEnd].map((at) => at?.toISOString());
    throw blocked(`It is planned from ${from} to ${to}, and starts within that.`);
  }
  emit(changeStartedOutside, change.id, { when });
}

/**
 * Nothing starts in a hard freeze, or while a major incident of its service goes on, but an emergency,
 * and what a change manager lets through and says why. What starts in any freeze is told on the ticket.
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
  const freezes = await freezesNow(tx, change.serviceId);
  const isFree = isLetThrough(actor, change, reason);
  const [hard] = freezes.filter((freeze) => freeze.hard);
  if (hard && !isFree) {
    throw blocked(`“${hard.title}” lets no change start until ${hard.endsAt.toISOString()}.`);
  }
  const major = isFree ? null : await heldByMajor(tx, actor, change.serviceId);
  if (major !== null) throw blocked(major);
  for (const { id, hard: isHard } of freezes) {
    emit(changeStartedInFreeze, change.id, { freezeId: id, hard: isHard });
  }
}
