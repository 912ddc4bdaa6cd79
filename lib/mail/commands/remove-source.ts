import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { sourceRemoved } from "../events";
import { RemoveSource } from "../source-contract";

/** What it reported stays; what it still sends is refused. */
export const removeSource = command({
  name: "source.remove",
  input: RemoveSource,
  load: async (tx, actor, { sourceId: id }) =>
    isAdmin(actor) ? tx.webhookSource.findUnique({ where: { id }, select: { id: true } }) : null,
  allow: isAdmin,
  async run({ tx, subject: { id }, emit }) {
    const { count } = await tx.webhookSource.deleteMany({ where: { id } });
    if (count > 0) emit(sourceRemoved, id, {});
    return { id };
  },
});
