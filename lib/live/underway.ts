import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";

/**
 * Whether any is active at all, and whether the asker has just given off a reply: what the frame of
 * every page shows, and most days neither is. It says only whether to ask further.
 */
export async function underway(actor: Actor): Promise<{ led: boolean; sent: boolean }> {
  if (!isAgent(actor) || actor.kind !== "person") return { led: false, sent: false };
  const [row] = await prisma.$queryRaw<{ led: boolean; sent: boolean }[]>`
    select exists (select from major_incident where state = any(${[...ACTIVE_STATES]}::text[])) as led,
      exists (select from held_reply where author_id = ${actor.id}::uuid and outcome is null
        and send_at > now()) as sent`;
  return row ?? { led: false, sent: false };
}
