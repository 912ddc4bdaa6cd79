import { overridePriority } from "@/lib/tickets/commands/override-priority";
import { TicketName, TicketView } from "@/lib/tickets/contract";
import { OverridePriority } from "@/lib/tickets/priority-contract";
import { ticketFor } from "@/lib/tickets/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";

export const ticketPriority = resource(
  "/tickets/{id}/priority",
  {
    PUT: endpoint(overridePriority, {
      id: "overridePriority",
      summary:
        "Decide on the priority otherwise than the matrix, or let it decide again; for leads",
      tag: "Tickets",
      version: "taken",
      body: OverridePriority,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: TicketView, run: (actor, { id }) => ticketFor(actor, id) },
    }),
  },
  { id: TicketName },
);
