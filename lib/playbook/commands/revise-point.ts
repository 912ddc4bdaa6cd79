import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
import { RevisePointCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { pointsIn } from "../queries";
import { lockPlaybook } from "../steps";

/** Whether a point has to be done, and what one of the desk's own is called. */
export const revisePoint = command({
  name: "playbook.revise_point",
  input: RevisePointCommand,
  async load(tx, _actor, { key }) {
    await lockPlaybook(tx);
    return (await pointsIn(tx, "SEV1")).find((point) => point.key === key) ?? null;
  },
  allow: canRevisePlaybook,
  async run({ tx, input, subject: point, emit }) {
    const { key } = point;
    if (input.label !== undefined && !point.own) {
      throw invalid([{ path: "/label", message: "is Muster's own" }]);
    }
    const mandatory = input.mandatory ?? point.mandatory;
    if (point.fixed && !mandatory) throw conflict("The end rests on it: it cannot be left out.");
    const label = point.own ? (input.label ?? point.label) : null;
    if (mandatory === point.mandatory && (!point.own || label === point.label)) {
      return { id: PLAYBOOK_ID };
    }
    await tx.miPoint.upsert({
      where: { key },
      create: { key, label, mandatory, stated: point.stated },
      update: { label, mandatory },
    });
    emit(playbookRevised, PLAYBOOK_ID, { part: "checklist" });
    return { id: PLAYBOOK_ID };
  },
});
