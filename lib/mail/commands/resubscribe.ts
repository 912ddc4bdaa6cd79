import { command } from "@/lib/kernel/command";
import { personResubscribed } from "../events";
import { lockReader, speaksFor } from "../opt-out";
import { Resubscribe } from "../opt-out-contract";

/** Takes back that somebody wants no mail about this ticket, or about any; or whatever they have stopped. */
export const resubscribe = command({
  name: "mail.resubscribe",
  input: Resubscribe,
  load: async (tx, actor, input) =>
    speaksFor(actor, input.personId) ? lockReader(tx, input) : null,
  allow: (actor, { personId }) => speaksFor(actor, personId),
  async run({ tx, subject: { personId, ticketId }, emit }) {
    const { count } = await tx.mailOptOut.deleteMany({
      where: {
        userId: personId,
        ...(ticketId === null ? {} : { OR: [{ ticketId }, { ticketId: null }] }),
      },
    });
    if (count > 0) emit(personResubscribed, personId, { ticketId });
    return { id: ticketId ?? personId };
  },
});
