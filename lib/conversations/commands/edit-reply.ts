import { command } from "@/lib/kernel/command";
import { EditReplyCommand } from "../contract";
import { editWindow } from "../edit-window";
import { ticketNoteEdited, ticketReplyEdited } from "../events";
import { keepMentions, resolveMentions } from "../mentions";
import { canEdit } from "../policy";
import { lockReply } from "../steps";

/** Other words for what was said; the words so far move to its history. The same words are nothing. */
export const editReply = command({
  name: "reply.edit",
  input: EditReplyCommand,
  async load(tx, actor, { replyId }) {
    const reply = await lockReply(tx, actor, replyId);
    return reply && { ...reply, window: await editWindow(tx) };
  },
  allow: (actor, { said, window }) => canEdit(actor, said, window, new Date()),
  versionOf: (reply) => reply.version,
  async run({ tx, actor, input, subject: reply, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person edits replies.");
    const mentions = await tx.mention.findMany({ where: { replyId: reply.id } });
    const before = mentions.map(({ userId }) => userId);
    const { body, userIds } = await resolveMentions(tx, actor, reply, input.body, before);
    if (body === reply.body) return { id: reply.id };

    await tx.replyRevision.create({
      data: {
        replyId: reply.id,
        version: reply.version,
        body: reply.body,
        byId: reply.editedById ?? reply.authorId,
        at: reply.editedAt ?? reply.createdAt,
      },
    });
    const version = reply.version + 1;
    await tx.reply.update({
      where: { id: reply.id, version: reply.version },
      data: { body, version, editedAt: new Date(), editedById: actor.id },
      select: { id: true },
    });
    await keepMentions(tx, { id: reply.id, version }, userIds);
    const kind = reply.audience === "public" ? ticketReplyEdited : ticketNoteEdited;
    emit(kind, reply.ticketId, { replyId: reply.id, version });
    return { id: reply.id };
  },
});
