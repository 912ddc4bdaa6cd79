import { command } from "@/lib/kernel/command";
import { CreateField } from "../contract";
import { fieldCreated } from "../events";
import { canKeepFields } from "../policy";

/** A field is asked from the moment on at which it is made, behind those that there are. */
export const createField = command({
  name: "custom_field.create",
  input: CreateField,
  creates: true,
  load: async () => ({}),
  allow: canKeepFields,
  async run({ tx, input, emit }) {
    const last = await tx.customField.aggregate({ _max: { position: true } });
    const field = await tx.customField.create({
      data: { ...input, position: (last._max.position ?? -1) + 1 },
      select: { id: true },
    });
    emit(fieldCreated, field.id, {});
    return field;
  },
});
