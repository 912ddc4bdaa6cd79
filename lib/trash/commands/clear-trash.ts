import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
import { ClearTrashCommand } from "../contract";
import { clearingBegun } from "../events";
import { canClear } from "../policy";
import { purgeable } from "../purgeable";

/** Gives up several entries at once. They are purged one after another, by what follows from this. */
export const clearTrash = command({
  name: "trash.clear",
  input: ClearTrashCommand,
  creates: true,
  load: async (tx, actor, input) => (canClear(actor) ? purgeable(tx, actor, input) : []),
  allow: canClear,
  async run({ tx, actor, input: { confirm, reason }, subject: entryIds, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person clears the trash.");
    const count = entryIds.length;
    if (count === 0) throw conflict("There is nothing in the trash that can be purged so.");
    if (confirm.replace(/\s+/g, " ").toUpperCase() !== `PURGE ${count}`) {
      throw invalid([{ path: "/confirm", message: `must be PURGE ${count}` }]);
    }
    const { id } = await tx.trashClearing.create({
      data: { byId: actor.id, reason },
      select: { id: true },
    });
    await tx.$executeRaw`
      insert into trash_clearing_item (clearing_id, entry_id)
      select ${id}::uuid, unnest(${entryIds}::uuid[])`;
    emit(clearingBegun, id, { entries: count });
    return { id };
  },
});
