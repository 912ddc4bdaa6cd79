import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { ReviseUpdateTemplateCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { lockPlaybook } from "../steps";
import { templateFaults } from "../templates";

/** Other words with which an update for this audience begins. Each variable is one that it may read. */
export const reviseUpdateTemplate = command({
  name: "playbook.revise_update_template",
  input: ReviseUpdateTemplateCommand,
  async load(tx, _actor, { audience, phase }) {
    await lockPlaybook(tx);
    const own = await tx.miTemplate.findUnique({ where: { audience_phase: { audience, phase } } });
    return { own };
  },
  allow: canRevisePlaybook,
  versionOf: ({ own }) => own?.version ?? 0,
  async run({ tx, input: { audience, phase, body }, subject: { own }, emit }) {
    const faults = templateFaults(audience, body);
    if (faults.length > 0) throw invalid(faults.map((message) => ({ path: "/body", message })));
    if (own?.body === body) return { id: PLAYBOOK_ID };
    await tx.miTemplate.upsert({
      where: { audience_phase: { audience, phase } },
      create: { audience, phase, body },
      update: { body, version: { increment: 1 } },
    });
    emit(playbookRevised, PLAYBOOK_ID, { part: "templates" });
    return { id: PLAYBOOK_ID };
  },
});
