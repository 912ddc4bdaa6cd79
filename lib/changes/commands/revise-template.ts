import { isDeepStrictEqual } from "node:util";
import { requirePlaces } from "@/lib/catalogue/steps";
import { command } from "@/lib/kernel/command";
import { templateRevised } from "../events";
import { canKeepTemplates } from "../policy";
import { ReviseTemplateCommand } from "../template-contract";
import { lockTemplate } from "../template-steps";

/** For changes that are made from it from now on. */
export const reviseTemplate = command({
  name: "change_template.revise",
  input: ReviseTemplateCommand,
  load: (tx, actor, { templateId }) => lockTemplate(tx, actor, templateId),
  allow: canKeepTemplates,
  versionOf: ({ version }) => version,
  async run({ tx, input: { templateId: id, ...sent }, subject: kept, emit }) {
    const given = Object.entries(sent).filter(([, value]) => value !== undefined);
    const isSame = given.every(([name, value]) =>
      isDeepStrictEqual(Reflect.get(kept, name), value),
    );
    if (isSame) return { id };
    await requirePlaces(tx, sent);
    await tx.changeTemplate.update({
      where: { id },
      data: { ...Object.fromEntries(given), version: kept.version + 1 },
    });
    emit(templateRevised, id, {});
    return { id };
  },
});
