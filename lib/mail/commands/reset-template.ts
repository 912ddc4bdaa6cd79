import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { templateReset } from "../events";
import { ResetTemplate } from "../template-contract";
import { lockTemplate, TEMPLATES_ID } from "../template-steps";

/** Takes a kind of mail back to the words that Muster brings along. */
export const resetTemplate = command({
  name: "template.reset",
  input: ResetTemplate,
  load: (tx, _actor, input) => lockTemplate(tx, input),
  allow: isAdmin,
  async run({ tx, input: { template, locale }, subject: { own }, emit }) {
    if (!own) return { id: TEMPLATES_ID };
    await tx.mailTemplate.delete({ where: { id: own.id } });
    emit(templateReset, TEMPLATES_ID, { template, locale });
    return { id: TEMPLATES_ID };
  },
});
