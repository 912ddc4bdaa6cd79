import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

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

/** One item of a run, held until the transaction ends. */
export async function lockItem(tx: Tx, itemId: string): Promise<RunItem | null> {
  await tx.$executeRaw`select 1 from batch_item where id = ${itemId}::uuid for update`;
  return tx.batchItem.findUnique({ where: { id: itemId }, ...ITEM });
}
