import { command } from "@/lib/kernel/command";
import { personUnsubscribed } from "../events";
import { lockReader, speaksFor } from "../opt-out";
import { Unsubscribe } from "../opt-out-contract";

/** No more mail about a ticket, or about any. What concerns one's own account still comes. */
export const unsubscribe = command({
  name: "mail.unsubscribe",
  input: Unsubscribe,
  load: async (tx, actor, input) =>
    speaksFor(actor, input.personId) ? lockReader(tx, input) : null,
  allow: (actor, { personId }) => speaksFor(actor, personId),
  async run({ tx, input: { everything }, subject: { personId, ticketId }, emit }) {
    const about = everything ? null : ticketId;
    const known = await tx.mailOptOut.findFirst({ where: { userId: personId, ticketId: about } });
    if (known) return { id: ticketId };
    await tx.mailOptOut.create({ data: { userId: personId, ticketId: about } });
    emit(personUnsubscribed, personId, { ticketId: about });
    return { id: ticketId };
  },
});
