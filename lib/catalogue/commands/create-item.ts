import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { CreateItem } from "../contract";
import { itemCreated } from "../events";
import { canKeepCatalogue } from "../policy";
import { requirePlaces } from "../steps";

export const createItem = command({
  name: "catalogue_item.create",
  input: CreateItem,
  creates: true,
  load: async () => ({}),
  allow: canKeepCatalogue,
  async run({ tx, actor, input: { form, tasks, ...words }, emit }) {
    if (actor.kind !== "person") throw forbidden();
    await requirePlaces(tx, { ...words, tasks });
    const item = await tx.catalogueItem.create({
      data: { ...words, versions: { create: { number: 1, form, tasks, createdById: actor.id } } },
      select: { id: true },
    });
    emit(itemCreated, item.id, {});
    return item;
  },
});
