import { command } from "@/lib/kernel/command";
import { notFound } from "@/lib/kernel/errors";
import { RestoreCommand } from "../contract";
import { canRestore } from "../policy";
import { endEntry, findTrashed, giveBack, lockEntry } from "../steps";
import { trashableOf } from "../trashables/registry";

/** Answers with what came back. What is not in the trash is where it should be already. */
export const restore = command({
  name: "trash.restore",
  input: RestoreCommand,
  async load(tx, actor, input) {
    const found = await findTrashed(tx, actor, input);
    if (!found || "subjectId" in found) return found && { ...found, entry: null };
    const locked = await lockEntry(tx, actor, found.entryId);
    return locked && { entry: locked.entry, subjectId: locked.entry.subjectId };
  },
  allow: canRestore,
  async run({ tx, actor, subject: { entry, subjectId: id }, emit }) {
    if (!entry || entry.outcome === "restored") return { id };
    if (entry.outcome === "purged") throw notFound();
    const trashable = trashableOf(entry.kind);
    await trashable.requireRestorable?.(tx, entry);
    await giveBack(tx, entry.id);
    await endEntry(tx, actor, entry.id, { outcome: "restored" });
    await trashable.restored(tx, emit, entry);
    return { id };
  },
});
