import { command } from "@/lib/kernel/command";
import { TrashReplyCommand } from "../contract";
import { replyTrashed } from "../events";
import { canTrash } from "../policy";
import { addEntry, lockReplyAnywhere } from "../steps";

/** A reply or a note goes with the notices that tell of it; mails that wait will not be sent. */
export const trashReply = command({
  name: "reply.trash",
  input: TrashReplyCommand,
  load: (tx, actor, { replyId }) => lockReplyAnywhere(tx, actor, replyId),
  allow: canTrash,
  async run({ tx, actor, input, subject, emit }) {
    const { id, ticketId, audience, trashEntryId, ticket } = subject;
    if (trashEntryId !== null) return { id };
    const entryId = await addEntry(tx, actor, {
      kind: "reply",
      subjectId: id,
      reference: ticket.reference,
      reason: input.reason ?? null,
    });
    await tx.$executeRaw`
      update reply set trash_entry_id = ${entryId}::uuid where id = ${id}::uuid`;
    await tx.$executeRaw`
      update notification n set trash_entry_id = ${entryId}::uuid
      from event e
      where e.id = n.event_id and e.subject_id = ${ticketId}::uuid
        and e.facts->>'replyId' = ${id} and n.trash_entry_id is null`;
    emit(replyTrashed, ticketId, { entryId, replyId: id, audience });
    return { id };
  },
});
