import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";

/** Holds the acting person's row, so that nobody is deactivated while they act on themselves. */
export async function lockSelf(tx: Tx, actor: Actor): Promise<{ id: string } | null> {
  if (actor.kind !== "person") return null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "user" where id = ${actor.id}::uuid and deactivated_at is null for share`;
  return rows[0] ?? null;
}
