import { approvalDecided, approvalRequested, approvalWithdrawn } from "@/lib/approvals/events";
import { ticketReplied } from "@/lib/conversations/events";
import { reckon } from "@/lib/sla/reckon";
import {
  ticketCreated,
  ticketMoved,
  ticketPriorityOverridden,
  ticketReprioritised,
  ticketRevised,
} from "@/lib/tickets/events";
import type { Write } from "./effect";

/** What a ticket's clocks say follows from its events, and is kept for lists and escalations. */
export const reckonSla: Write = {
  name: "reckon-sla",
  on: [
    ticketCreated,
    ticketMoved,
    ticketReplied,
    ticketReprioritised,
    ticketPriorityOverridden,
    ticketRevised,
    approvalRequested,
    approvalDecided,
    approvalWithdrawn,
  ],
  recipients: () => null,
  isForNobody: true,
  write: async (tx, effectIds) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select distinct e.subject_id as id from effect f join event e on e.id = f.event_id
      where f.id = any(${[...effectIds]}::uuid[])`;
    await reckon(
      tx,
      rows.map(({ id }) => id),
    );
  },
};
