import { command } from "@/lib/kernel/command";
import { ReviseSeverityCommand } from "../contract";
import { PLAYBOOK_ID, playbookRevised } from "../events";
import { canRevisePlaybook } from "../policy";
import { severitiesIn } from "../queries";
import { lockPlaybook } from "../steps";

/** How a severity is described and told, for clocks that start from now on. */
export const reviseSeverity = command({
  name: "playbook.revise_severity",
  input: ReviseSeverityCommand,
  async load(tx, _actor, { severity }) {
    await lockPlaybook(tx);
    return (await severitiesIn(tx))[severity];
  },
  allow: canRevisePlaybook,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: kept, emit }) {
    const { severity, description, cadence, firstPublicMinutes } = input;
    const isSame =
      description === kept.description &&
      firstPublicMinutes === kept.firstPublicMinutes &&
      JSON.stringify(cadence) === JSON.stringify(kept.cadence);
    if (isSame) return { id: PLAYBOOK_ID };
    const row = { description, ...cadence, firstPublicMinutes, version: kept.version + 1 };
    await tx.miSeverity.upsert({
      where: { severity },
      create: { severity, ...row },
      update: row,
    });
    emit(playbookRevised, PLAYBOOK_ID, { part: "severities" });
    return { id: PLAYBOOK_ID };
  },
});
