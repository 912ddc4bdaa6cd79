import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import type { ClearingView, TrashFilter } from "./contract";
import { canClear } from "./policy";
import { purgeableCount } from "./purgeable";

const SHAPE = { include: { by: { select: { id: true, name: true } } } } as const;
/** Long enough to find out what became of it after a break. */
const SHOWN_FOR_MS = 3_600_000;

/** How many of what is found in the trash could be purged now; null for whoever may not. */
export const clearableCount = (actor: Actor, filter: TrashFilter) =>
  purgeableCount(prisma, actor, filter);

export async function clearingFor(actor: Actor, id: string): Promise<ClearingView | null> {
  if (!canClear(actor)) return null;
  const row = await prisma.trashClearing.findUnique({ where: { id }, ...SHAPE });
  return row && present(row);
}

/** The clearing that is under way, else the last that ended within the hour. */
export async function latestClearing(actor: Actor): Promise<ClearingView | null> {
  if (!canClear(actor)) return null;
  const since = new Date(Date.now() - SHOWN_FOR_MS);
  const row = await prisma.trashClearing.findFirst({
    where: { OR: [{ endedAt: null }, { endedAt: { gt: since } }] },
    ...SHAPE,
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
  });
  return row && present(row);
}

async function present(row: Prisma.TrashClearingGetPayload<typeof SHAPE>): Promise<ClearingView> {
  const counts = await prisma.trashClearingItem.groupBy({
    by: ["outcome"],
    where: { clearingId: row.id },
    _count: true,
  });
  const of = (outcome: string) => counts.find((one) => one.outcome === outcome)?._count ?? 0;
  return {
    id: row.id,
    by: row.by,
    reason: row.reason,
    state: row.endedAt === null ? "running" : "done",
    total: counts.reduce((sum, one) => sum + one._count, 0),
    purged: of("purged"),
    left: of("left"),
    begunAt: row.begunAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
