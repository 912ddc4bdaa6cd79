import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { isManager, type MiSeen } from "./policy";
import { lockMi } from "./steps";
import { ACTIVE_STATES } from "./words";

/** The script is for whoever runs the drill: those in it do not know what comes. */
export const canDirect = (
  actor: Actor,
  mi: { drill: boolean; seen: Pick<MiSeen, "createdById"> },
) =>
  mi.drill &&
  actor.kind === "person" &&
  isAgent(actor) &&
  (isManager(actor) || mi.seen.createdById === actor.id);

/** While it is proposed, a script may be written; while it goes on, played. */
export const isScripted = ({ state }: MiSeen) =>
  state === "proposed" || ACTIVE_STATES.includes(state);

/** An inject with its drill, held in the order in which everybody holds them. */
export async function lockInject(tx: Tx, actor: Actor, id: string) {
  const found = await tx.miInject.findUnique({ where: { id }, select: { majorIncidentId: true } });
  const mi = found && (await lockMi(tx, actor, found.majorIncidentId));
  const inject = mi && (await tx.miInject.findUnique({ where: { id } }));
  return mi && inject && { mi, inject };
}
