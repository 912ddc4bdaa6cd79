import { command } from "@/lib/kernel/command";
import { TrashTicketCommand } from "../contract";
import { ticketTrashed } from "../events";
import { canTrash } from "../policy";
import { addEntry, lockTicketAnywhere } from "../steps";

/** What belongs to a ticket is read through it, so it is out of sight with it and untouched. */
export const trashTicket = command({
  name: "ticket.trash",
  input: TrashTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicketAnywhere(tx, actor, ticketId),
  allow: canTrash,
  async run({ tx, actor, input, subject: { id, reference, trashEntryId }, emit }) {
    if (trashEntryId !== null) return { id };
    const entryId = await addEntry(tx, actor, {
      kind: "ticket",
      subjectId: id,
      reference,
      reason: input.reason ?? null,
    });
    await tx.$executeRaw`
      update ticket set trash_entry_id = ${entryId}::uuid where id = ${id}::uuid`;
    emit(ticketTrashed, id, { entryId });
    return { id };
  },
});
