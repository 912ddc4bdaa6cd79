import { command } from "@/lib/kernel/command";
import { requireFree } from "../covering";
import { canLink } from "../policy";
import { LinkToMiCommand } from "../room-contract";
import { hangTickets, lockMi, lockTicketsNamed } from "../steps";

/** Hangs tickets on it; those that hang there already stay as they are. */
export const linkToMi = command({
  name: "major_incident.link_tickets",
  input: LinkToMiCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canLink(actor, mi.seen),
  async run({ tx, actor, input, subject: mi, emit }) {
    const tickets = await lockTicketsNamed(tx, actor, input.ticketIds);
    await requireFree(tx, actor, tickets, mi);
    await hangTickets(tx, actor, emit, mi, tickets);
    return { id: mi.id };
  },
});
