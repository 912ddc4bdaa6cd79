import { requirePlaces } from "@/lib/catalogue/steps";
import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { templateCreated } from "../events";
import { canKeepTemplates } from "../policy";
import { CreateTemplate } from "../template-contract";

export const createTemplate = command({
  name: "change_template.create",
  input: CreateTemplate,
  creates: true,
  load: async () => ({}),
  allow: canKeepTemplates,
  async run({ tx, actor, input, emit }) {
    if (actor.kind !== "person") throw forbidden();
    await requirePlaces(tx, input);
    const data = { ...input, createdById: actor.id };
    const template = await tx.changeTemplate.create({ data, select: { id: true } });
    emit(templateCreated, template.id, {});
    return template;
  },
});
