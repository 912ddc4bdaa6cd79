import { rateTicket } from "@/lib/ratings/commands/rate-ticket";
import { RateTicket } from "@/lib/ratings/contract";
import { TicketName, TicketView } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { actorIn } from "../actor-in";
import { endpoint } from "../endpoint";
import { resource } from "../operation";

export const rating = resource(
  "/tickets/{id}/rating",
  {
    PUT: endpoint(rateTicket, {
      id: "rateTicket",
      summary: "Say how it went, once; for the requester",
      tag: "Tickets",
      body: RateTicket,
      input: (body, { param, caller }) => ({
        ...body,
        ticketId: param("id"),
        personId: actorIn(caller).id,
      }),
      show: { view: TicketView, run: (actor, { id }) => ticketFor(actor, id) },
    }),
  },
  { id: TicketName },
);
