import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/kernel/errors";

/** A rule, held until the transaction ends; null once it was removed. */
export async function lockRule(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from trigger_rule where id = ${id}::uuid for update`;
  return tx.triggerRule.findFirst({ where: { id, removedAt: null }, include: { service: true } });
}

/** @throws `validation-failed` for a service that is not there. */
export async function requireService(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return;
  const found = await tx.service.findUnique({ where: { id }, select: { id: true } });
  if (!found) throw invalid([{ path: "/serviceId", message: "is not a service" }]);
}
