import type { Tx } from "@/lib/db/client";

/** What a team promises, held until the transaction ends; null once it was removed. */
export async function lockOla(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from ola_policy where id = ${id}::uuid for no key update`;
  return tx.olaPolicy.findFirst({ where: { id, removedAt: null } });
}
