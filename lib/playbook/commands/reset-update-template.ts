import { command } from "@/lib/kernel/command";
import { ResetUpdateTemplateCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { lockPlaybook } from "../steps";

/** Takes the beginning of an update back to the words that Muster brings along. */
export const resetUpdateTemplate = command({
  name: "playbook.reset_update_template",
  input: ResetUpdateTemplateCommand,
  async load(tx) {
    await lockPlaybook(tx);
    return {};
  },
  allow: canRevisePlaybook,
  async run({ tx, input, emit }) {
    const { count } = await tx.miTemplate.deleteMany({ where: input });
    if (count > 0) emit(playbookRevised, PLAYBOOK_ID, { part: "templates" });
    return { id: PLAYBOOK_ID };
  },
});
