import { isDeepStrictEqual } from "node:util";
import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { ReviseItemCommand } from "../contract";
import { itemRevised } from "../events";
import { canKeepCatalogue } from "../policy";
import { lockItem, requirePlaces } from "../steps";

const WORDS = [
  ...(["name", "summary", "category", "serviceId"] as const),
  ...(["teamId", "policyId", "enabled"] as const),
];

/** Another form or other tasks are a new version; requests keep the one they were made with. */
export const reviseItem = command({
  name: "catalogue_item.revise",
  input: ReviseItemCommand,
  load: (tx, actor, { itemId }) => lockItem(tx, actor, itemId),
  allow: canKeepCatalogue,
  versionOf: ({ version }) => version,
  async run({ tx, actor, input: { itemId: _itemId, form, tasks, ...words }, subject: item, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const { id, number } = item;
    const now = await tx.catalogueVersion.findUniqueOrThrow({
      where: { itemId_number: { itemId: id, number } },
    });
    const next = { form: form ?? now.form ?? [], tasks: tasks ?? now.tasks ?? [] };
    const isNew = {
      form: form !== undefined && !isDeepStrictEqual(form, now.form),
      tasks: tasks !== undefined && !isDeepStrictEqual(tasks, now.tasks),
    };
    const changed = [
      ...WORDS.filter((name) => words[name] !== undefined && words[name] !== item[name]),
      ...(["form", "tasks"] as const).filter((name) => isNew[name]),
    ];
    if (changed.length === 0) return { id };
    await requirePlaces(tx, { ...words, tasks });
    const hasNew = isNew.form || isNew.tasks;
    if (hasNew) {
      const version = { itemId: id, number: number + 1, createdById: actor.id };
      await tx.catalogueVersion.create({ data: { ...version, ...next } });
    }
    const given = Object.entries(words).filter(([, value]) => value !== undefined);
    await tx.catalogueItem.update({
      where: { id },
      data: {
        ...Object.fromEntries(given),
        number: hasNew ? number + 1 : number,
        version: item.version + 1,
      },
    });
    emit(itemRevised, id, { changed, number: hasNew ? number + 1 : number });
    return { id };
  },
});
