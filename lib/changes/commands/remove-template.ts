import { command } from "@/lib/kernel/command";
import { templateRemoved } from "../events";
import { canKeepTemplates } from "../policy";
import { RemoveTemplateCommand } from "../template-contract";
import { lockTemplate } from "../template-steps";

/** Changes that were made from it go on. */
export const removeTemplate = command({
  name: "change_template.remove",
  input: RemoveTemplateCommand,
  load: (tx, actor, { templateId }) => lockTemplate(tx, actor, templateId),
  allow: canKeepTemplates,
  async run({ tx, subject: { id }, emit }) {
    await tx.changeTemplate.update({ where: { id }, data: { removedAt: new Date() } });
    emit(templateRemoved, id, {});
    return { id };
  },
});
