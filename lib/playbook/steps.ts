import type { Tx } from "@/lib/db/client";

/** Whoever else changes the playbook waits: most of it has no row to lock before it is changed. */
export async function lockPlaybook(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('playbook'))`;
}
