import { command } from "@/lib/kernel/command";
import { RemovePointCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { lockPlaybook } from "../steps";

/** A point of the desk's own is asked for no more; what was said of it stays on record. */
export const removePoint = command({
  name: "playbook.remove_point",
  input: RemovePointCommand,
  async load(tx, _actor, { key }) {
    await lockPlaybook(tx);
    return tx.miPoint.findUnique({ where: { key } });
  },
  allow: canRevisePlaybook,
  async run({ tx, subject: point, emit }) {
    if (point.removedAt !== null) return { id: point.key };
    await tx.miPoint.update({ where: { key: point.key }, data: { removedAt: new Date() } });
    emit(playbookRevised, PLAYBOOK_ID, { part: "checklist" });
    return { id: point.key };
  },
});
