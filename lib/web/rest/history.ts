import { z } from "zod";
import { HistoryItem, TicketName } from "@/lib/tickets/contract";
import { historyFor } from "@/lib/tickets/history";
import { resource } from "../operation";
import { list } from "../read";

export const history = resource(
  "/tickets/{id}/history",
  {
    GET: list({
      id: "listHistory",
      summary: "How each field of the ticket came to be what it is, newest first; for agents",
      tag: "Tickets",
      filter: { field: z.string().max(60).optional() },
      item: HistoryItem,
      run: ({ actor, param, query, page }) =>
        historyFor(actor, param("id"), { ...page, field: query.field }),
    }),
  },
  { id: TicketName },
);
