import { command } from "@/lib/kernel/command";
import { notFound } from "@/lib/kernel/errors";
import { KeepAttachment } from "../contract";
import { attachmentKept } from "../events";
import { canKeep } from "../policy";

/** Gives a file that is in the store a name and an owner. It waits until a message takes it along. */
export const keepAttachment = command({
  name: "attachment.keep",
  input: KeepAttachment,
  creates: true,
  load: (tx, _actor, { sha256 }) =>
    tx.blob.findUnique({ where: { sha256 }, select: { sha256: true, size: true } }),
  allow: canKeep,
  async run({ tx, actor, input, subject: blob, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person keeps files.");
    if (input.id !== undefined) {
      const made = await tx.attachment.findUnique({
        where: { id: input.id },
        select: { id: true, uploaderId: true },
      });
      if (made && made.uploaderId !== actor.id) throw notFound();
      if (made) return { id: made.id };
    }

    const { id } = await tx.attachment.create({
      data: {
        ...(input.id === undefined ? {} : { id: input.id }),
        name: input.name,
        sha256: blob.sha256,
        uploaderId: actor.id,
      },
      select: { id: true },
    });
    emit(attachmentKept, id, { size: blob.size });
    return { id };
  },
});
