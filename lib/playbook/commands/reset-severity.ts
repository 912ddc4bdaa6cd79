import { command } from "@/lib/kernel/command";
import { ResetSeverityCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { lockPlaybook } from "../steps";

/** Takes a severity back to what Muster brings along. */
export const resetSeverity = command({
  name: "playbook.reset_severity",
  input: ResetSeverityCommand,
  async load(tx) {
    await lockPlaybook(tx);
    return {};
  },
  allow: canRevisePlaybook,
  async run({ tx, input: { severity }, emit }) {
    const { count } = await tx.miSeverity.deleteMany({ where: { severity } });
    if (count > 0) emit(playbookRevised, PLAYBOOK_ID, { part: "severities" });
    return { id: PLAYBOOK_ID };
  },
});
