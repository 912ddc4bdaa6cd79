import { ReplyView } from "@/lib/conversations/contract";
import { replyFor } from "@/lib/conversations/queries";
import { id } from "@/lib/kernel/text";
import { TicketName, TicketView } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { clearingFor } from "@/lib/trash/clearings";
import { clearTrash } from "@/lib/trash/commands/clear-trash";
import { liftLegalHold } from "@/lib/trash/commands/lift-legal-hold";
import { purge } from "@/lib/trash/commands/purge";
import { restore } from "@/lib/trash/commands/restore";
import { setLegalHold } from "@/lib/trash/commands/set-legal-hold";
import {
  ClearingView,
  ClearTrash,
  LegalHoldView,
  PurgeEntry,
  SetLegalHold,
  TrashEntryView,
  TrashFilter,
} from "@/lib/trash/contract";
import { entryOf, legalHoldFor, trashFor } from "@/lib/trash/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Trash";

export const trash = resource("/trash", {
  GET: list({
    id: "listTrash",
    summary: "What was deleted and can be restored, the latest first; for agents",
    tag,
    filter: TrashFilter.shape,
    item: TrashEntryView,
    run: ({ actor, query, page }) => trashFor(actor, query, page),
  }),
});

export const restoredTicket = resource(
  "/tickets/{id}/restore",
  {
    POST: endpoint(restore, {
      id: "restoreTicket",
      summary: "Take the ticket back out of the trash; for agents",
      tag,
      input: (_body, { param }) => ({ ticketId: param("id") }),
      show: { view: TicketView, run: (actor, outcome) => ticketFor(actor, outcome.id) },
    }),
  },
  { id: TicketName },
);

export const restoredReply = resource(
  "/replies/{id}/restore",
  {
    POST: endpoint(restore, {
      id: "restoreReply",
      summary: "Take the reply or note back out of the trash; for agents",
      tag,
      input: (_body, { param }) => ({ replyId: param("id") }),
      show: { view: ReplyView, run: (actor, outcome) => replyFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const restoredEntry = resource(
  "/trash/{id}/restore",
  {
    POST: endpoint(restore, {
      id: "restoreEntry",
      summary: "Take out of the trash exactly what one deletion took; for agents",
      tag,
      input: (_body, { param }) => ({ entryId: param("id") }),
      show: { view: TrashEntryView, run: (actor, outcome) => entryOf(actor, outcome.id) },
    }),
  },
  { id },
);

export const purgedEntry = resource(
  "/trash/{id}/purge",
  {
    POST: endpoint(purge, {
      id: "purgeEntry",
      summary: "Purge for good; for admins, who name the ticket's reference to confirm it",
      tag,
      scope: "admin",
      body: PurgeEntry,
      input: (body, { param }) => ({ ...body, entryId: param("id") }),
    }),
  },
  { id },
);

export const clearings = resource("/trash/clearings", {
  POST: endpoint(clearTrash, {
    id: "clearTrash",
    summary:
      "Purge several entries for good, one after another; for admins, who say how many they are",
    tag,
    scope: "admin",
    body: ClearTrash,
    show: {
      view: ClearingView,
      run: (actor, outcome) => clearingFor(actor, outcome.id),
      at: ({ id }) => `/api/v1/trash/clearings/${id}`,
    },
  }),
});

export const clearing = resource(
  "/trash/clearings/{id}",
  {
    GET: read({
      id: "getTrashClearing",
      summary: "How far the purge of several entries is",
      tag,
      scope: "admin",
      view: ClearingView,
      run: ({ actor, param }) => clearingFor(actor, param("id")),
    }),
  },
  { id },
);

export const legalHold = resource(
  "/tickets/{id}/legal-hold",
  {
    GET: read({
      id: "getLegalHold",
      summary: "The legal hold that stands on the ticket, also in the trash",
      tag,
      scope: "admin",
      view: LegalHoldView,
      run: ({ actor, param }) => legalHoldFor(actor, param("id")),
    }),
    PUT: endpoint(setLegalHold, {
      id: "setLegalHold",
      summary: "Hold the ticket, so that nothing of it can be purged",
      tag,
      scope: "admin",
      body: SetLegalHold,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: LegalHoldView, run: (actor, outcome) => legalHoldFor(actor, outcome.id) },
    }),
    DELETE: endpoint(liftLegalHold, {
      id: "liftLegalHold",
      summary: "Lift the legal hold",
      tag,
      scope: "admin",
      input: (_body, { param }) => ({ ticketId: param("id") }),
    }),
  },
  { id: TicketName },
);
