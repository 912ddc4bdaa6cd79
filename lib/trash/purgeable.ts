import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { TrashFilter } from "./contract";
import { canClear } from "./policy";
import { matching } from "./queries";

/** More than this at once is another go. */
const MOST = 10_000;
const HELD = { legalHolds: { some: { liftedAt: null } } } as const;

type Wish = { entryIds?: readonly string[] | undefined; filter?: TrashFilter | undefined };

/** The entries of these, or of all in the trash, that can be purged now, oldest first. */
export async function purgeable(tx: Tx, actor: Actor, wish: Wish): Promise<string[]> {
  const rows = await tx.trashEntry.findMany({
    where: where(actor, wish),
    select: { id: true },
    orderBy: { id: "asc" },
    take: MOST,
  });
  return rows.map(({ id }) => id);
}

/** How many that are; null for whoever may not purge them. */
export async function purgeableCount(
  tx: Tx,
  actor: Actor,
  filter: TrashFilter,
): Promise<number | null> {
  if (!canClear(actor)) return null;
  return Math.min(MOST, await tx.trashEntry.count({ where: where(actor, { filter }) }));
}

const where = (actor: Actor, { entryIds, filter = {} }: Wish) => ({
  AND: [
    { outcome: null, tickets: { none: HELD }, replies: { none: { ticket: HELD } } },
    entryIds ? { id: { in: [...entryIds] } } : {},
    matching(actor, filter),
  ],
});
