import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { fullSearch } from "@/lib/search/queries";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { unlinkTickets } from "@/lib/tickets/commands/unlink-tickets";
import { unwatchTicket } from "@/lib/tickets/commands/unwatch-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import {
  CreateTicket,
  LinkTickets,
  LinkView,
  MoveTicket,
  MoveView,
  ReviseTicket,
  TicketName,
  TicketView,
  TimelineItem,
} from "@/lib/tickets/contract";
import { fullTicketsFor, linkFor, ticketFor } from "@/lib/tickets/queries";
import { timelineFor } from "@/lib/tickets/timeline";
import { movesFor } from "@/lib/tickets/transitions";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { TrashReason } from "@/lib/trash/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";
import { TICKET_QUERY } from "./ticket-query";

const tag = "Tickets";
const params = { id: TicketName };

export const tickets = resource("/tickets", {
  GET: list({
    id: "listTickets",
    summary: "The tickets that you can see",
    tag,
    filter: TICKET_QUERY,
    item: TicketView,
    beside: {
      similar: z.literal(true).optional().meta({
        description: "Nothing matches `q` as it was typed, and these have words like it.",
      }),
    },
    async run({ actor, query: { q, sort, ...filter }, page }) {
      if (q === undefined) return fullTicketsFor(actor, filter, { ...page, sort });
      const { similar, ...found } = await fullSearch(actor, q, { ...page, sort, filter });
      return similar ? { ...found, beside: { similar } } : found;
    },
  }),
  POST: endpoint(createTicket, {
    id: "createTicket",
    summary: "Ask for help",
    tag,
    body: CreateTicket,
    show: {
      view: TicketView,
      run: (actor, { id }) => ticketFor(actor, id),
      at: ({ id }) => `/api/v1/tickets/${id}`,
    },
  }),
});

export const ticket = resource(
  "/tickets/{id}",
  {
    GET: read({
      id: "getTicket",
      summary: "One ticket, by id or reference",
      tag,
      view: TicketView,
      run: ({ actor, param }) => ticketFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseTicket, {
      id: "reviseTicket",
      summary: "Change what a ticket says; for agents",
      tag,
      version: "required",
      body: ReviseTicket,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: TicketView, run: (actor, { id }) => ticketFor(actor, id) },
    }),
    DELETE: endpoint(trashTicket, {
      id: "deleteTicket",
      summary: "Put the ticket into the trash, from where it can be restored; for agents",
      tag: "Trash",
      body: TrashReason,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
    }),
  },
  params,
);

export const transitions = resource(
  "/tickets/{id}/transitions",
  {
    GET: read({
      id: "listTransitions",
      summary: "What you may do with the ticket now",
      tag,
      view: z.object({ data: z.array(MoveView) }),
      async run({ actor, param }) {
        const moves = await movesFor(actor, param("id"));
        return moves && { data: moves };
      },
    }),
    POST: endpoint(moveTicket, {
      id: "moveTicket",
      summary: "Move the ticket along its lifecycle",
      tag,
      version: "taken",
      body: MoveTicket,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: TicketView, run: (actor, { id }) => ticketFor(actor, id) },
    }),
  },
  params,
);

export const links = resource(
  "/tickets/{id}/links",
  {
    POST: endpoint(linkTickets, {
      id: "linkTickets",
      summary: "Tie the ticket to another; for agents",
      tag,
      body: LinkTickets,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: LinkView, run: (actor, { id }) => linkFor(actor, id) },
    }),
  },
  params,
);

export const link = resource(
  "/tickets/{id}/links/{linkId}",
  {
    DELETE: endpoint(unlinkTickets, {
      id: "unlinkTickets",
      summary: "Take a link away; for agents",
      tag,
      input: (_body, { param }) => ({ ticketId: param("id"), linkId: param("linkId") }),
    }),
  },
  { ...params, linkId: id },
);

export const watcher = resource(
  "/tickets/{id}/watchers/{userId}",
  {
    PUT: endpoint(watchTicket, {
      id: "watchTicket",
      summary: "Add somebody, who then sees the ticket and gets its public replies; for agents",
      tag,
      input: (_body, { param }) => ({ ticketId: param("id"), userId: param("userId") }),
      show: { view: TicketView, run: (actor, { id }) => ticketFor(actor, id) },
    }),
    DELETE: endpoint(unwatchTicket, {
      id: "unwatchTicket",
      summary: "Take somebody off; for agents, and for the person themselves",
      tag,
      input: (_body, { param }) => ({ ticketId: param("id"), userId: param("userId") }),
    }),
  },
  { ...params, userId: id },
);

export const timeline = resource(
  "/tickets/{id}/timeline",
  {
    GET: list({
      id: "listTimeline",
      summary: "What happened to the ticket, oldest first",
      tag,
      item: TimelineItem,
      run: ({ actor, param, page }) => timelineFor(actor, param("id"), page),
    }),
  },
  params,
);
