import { command } from "@/lib/kernel/command";
import { templateLifted } from "../events";
import { canKeepTemplates } from "../policy";
import { LiftSuspensionCommand } from "../template-contract";
import { lockTemplate } from "../template-steps";

/** Lets a template be used again; its failures are counted anew. */
export const liftSuspension = command({
  name: "change_template.lift",
  input: LiftSuspensionCommand,
  load: (tx, actor, { templateId }) => lockTemplate(tx, actor, templateId),
  allow: canKeepTemplates,
  async run({ tx, actor, input: { reason }, subject: { id, suspensions, version }, emit }) {
    const [open] = suspensions;
    if (!open) return { id };
    await tx.templateSuspension.update({
      where: { id: open.id },
      data: {
        reason,
        liftedAt: new Date(),
        liftedById: actor.kind === "person" ? actor.id : null,
      },
    });
    await tx.changeTemplate.update({
      where: { id },
      data: { failures: 0, version: version + 1 },
    });
    emit(templateLifted, id, {});
    return { id };
  },
});
