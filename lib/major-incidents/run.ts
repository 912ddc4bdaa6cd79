import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { KEPT_SOON } from "@/lib/db/soon";

const ITEM = {
  include: {
    batch: {
      select: {
        id: true,
        createdAt: true,
        kind: true,
        body: true,
        startedById: true,
        majorIncident: { select: { id: true, closingMessage: true } },
      },
    },
  },
} as const satisfies Prisma.BatchItemDefaultArgs;

export type RunItem = Prisma.BatchItemGetPayload<typeof ITEM>;

/** One item of a run, held until the transaction ends; where that is lost, the item waits again. */
export async function lockItem(tx: Tx, itemId: string): Promise<RunItem | null> {
  await tx.$executeRaw`select 1 from batch_item where id = ${itemId}::uuid and ${KEPT_SOON} for update`;
  return tx.batchItem.findUnique({ where: { id: itemId }, ...ITEM });
}
