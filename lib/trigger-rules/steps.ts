import type { Tx } from "@/lib/db/client";

/** A rule, held until the transaction ends; null once it was removed. */
export async function lockRule(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from trigger_rule where id = ${id}::uuid for update`;
  return tx.triggerRule.findFirst({ where: { id, removedAt: null }, include: { service: true } });
}
