import { mergeTicket } from "@/lib/tickets/commands/merge-ticket";
import { splitTicket } from "@/lib/tickets/commands/split-ticket";
import { unmergeTicket } from "@/lib/tickets/commands/unmerge-ticket";
import { TicketName, TicketView } from "@/lib/tickets/contract";
import { MergeTicket, MergeView, SplitTicket } from "@/lib/tickets/merge-contract";
import { mergeFor } from "@/lib/tickets/merged";
import { ticketFor } from "@/lib/tickets/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Tickets";
const params = { id: TicketName };
const show = {
  view: TicketView,
  run: (actor: Parameters<typeof ticketFor>[0], { id }: { id: string }) => ticketFor(actor, id),
};

export const merge = resource(
  "/tickets/{id}/merge",
  {
    GET: read({
      tag,
      id: "getMerge",
      summary: "How a ticket was merged, and what goes on when it is taken out again; for agents",
      view: MergeView,
      run: ({ actor, param }) => mergeFor(actor, param("id")),
    }),
    POST: endpoint(mergeTicket, {
      tag,
      id: "mergeTicket",
      summary: "Let the ticket go on as another, where answers to it then arrive; for agents",
      body: MergeTicket,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show,
    }),
  },
  params,
);

export const unmerge = resource(
  "/tickets/{id}/unmerge",
  {
    POST: endpoint(unmergeTicket, {
      tag,
      id: "unmergeTicket",
      summary: "Give the ticket back as it was before it was merged; for agents",
      input: (_body, { param }) => ({ ticketId: param("id") }),
      show,
    }),
  },
  params,
);

export const split = resource(
  "/tickets/{id}/split",
  {
    POST: endpoint(splitTicket, {
      tag,
      id: "splitTicket",
      summary: "Begin a ticket with what some replies of this one say; for agents",
      body: SplitTicket,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { ...show, at: ({ id }) => `/api/v1/tickets/${id}` },
    }),
  },
  params,
);
