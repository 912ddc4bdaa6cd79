import type { Tx } from "@/lib/db/client";
import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { LiftFlag } from "../contract";
import { flagLifted } from "../events";

/** Mail goes to this address again. The next bounce flags it anew. */
export const liftFlag = command({
  name: "flag.lift",
  input: LiftFlag,
  load: async (tx, actor, { flagId }) => (isAgent(actor) ? lockFlag(tx, flagId) : null),
  allow: isAgent,
  async run({ tx, actor, subject: { id, liftedAt }, emit }) {
    if (liftedAt !== null) return { id };
    const liftedById = actor.kind === "person" ? actor.id : null;
    await tx.flaggedAddress.update({ where: { id }, data: { liftedAt: new Date(), liftedById } });
    emit(flagLifted, id, {});
    return { id };
  },
});

async function lockFlag(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from flagged_address where id = ${id}::uuid for update`;
  return tx.flaggedAddress.findUnique({ where: { id }, select: { id: true, liftedAt: true } });
}
