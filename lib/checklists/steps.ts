import type { Tx } from "@/lib/db/client";

/** A checklist, held until the transaction ends; null once it was removed. */
export async function lockChecklist(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from checklist where id = ${id}::uuid for update`;
  return tx.checklist.findFirst({ where: { id, removedAt: null } });
}
