import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { lockMi } from "./steps";

/** An action item with its major incident, held in the order in which everybody holds them. */
export async function lockAction(tx: Tx, actor: Actor, id: string) {
  const found = await tx.miActionItem.findUnique({
    where: { id },
    select: { majorIncidentId: true },
  });
  const mi = found && (await lockMi(tx, actor, found.majorIncidentId));
  const item = mi && (await tx.miActionItem.findUnique({ where: { id } }));
  return mi && item && { mi, item };
}
