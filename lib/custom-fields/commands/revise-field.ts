import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "@/lib/db/generated/client";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { FieldView, faultsOf, ReviseFieldCommand } from "../contract";
import { fieldRevised } from "../events";
import { canKeepFields } from "../policy";
import { lockField } from "../steps";

/** What it is called by machines and what it holds stay: values were given under them. */
export const reviseField = command({
  name: "custom_field.revise",
  input: ReviseFieldCommand,
  load: (tx, _actor, { fieldId }) => lockField(tx, fieldId),
  allow: canKeepFields,
  versionOf: ({ version }) => version,
  async run({ tx, input: { fieldId: _fieldId, retired, ...words }, subject: field, emit }) {
    const { id } = field;
    const changed = Object.entries(words)
      .filter(([, value]) => value !== undefined)
      .filter(([name, value]) => !isDeepStrictEqual(value, Reflect.get(field, name)))
      .map(([name]) => name);
    const data: Prisma.CustomFieldUpdateInput = Object.fromEntries(
      changed.map((name) => [name, Reflect.get(words, name)]),
    );
    if (retired !== undefined && retired !== (field.retiredAt !== null)) {
      data.retiredAt = retired ? new Date() : null;
      changed.push("retired");
    }
    if (changed.length === 0) return { id };
    const kind = FieldView.shape.kind.parse(field.kind);
    const given = Object.fromEntries(changed.map((name) => [name, Reflect.get(words, name)]));
    const faults = faultsOf({ ...field, ...given, kind });
    if (faults.length > 0) {
      throw invalid(faults.map(({ path, message }) => ({ path: `/${path}`, message })));
    }
    await tx.customField.update({
      where: { id },
      data: { ...data, version: field.version + 1 },
      select: { id: true },
    });
    emit(fieldRevised, id, { changed });
    return { id };
  },
});
