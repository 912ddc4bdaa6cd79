import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

const entryId = z.uuid();
const reply = { entryId, replyId: z.uuid(), audience: z.enum(["public", "internal"]) };

export const ticketTrashed = eventKind("ticket.trashed", "internal", { entryId });
export const ticketRestored = eventKind("ticket.restored", "internal", { entryId });
/** `replies` counts what went with it. */
export const ticketPurged = eventKind("ticket.purged", "internal", {
  entryId,
  replies: z.number().int(),
});

export const replyTrashed = eventKind("ticket.reply_trashed", "internal", reply);
export const replyRestored = eventKind("ticket.reply_restored", "internal", reply);
export const replyPurged = eventKind("ticket.reply_purged", "internal", reply);

export const legalHoldSet = eventKind("ticket.legal_hold_set", "internal", { holdId: z.uuid() });
export const legalHoldLifted = eventKind("ticket.legal_hold_lifted", "internal", {
  holdId: z.uuid(),
});

/** Several entries were given up at once; `entries` counts them. */
export const clearingBegun = eventKind("trash.clearing_begun", "internal", {
  entries: z.number().int(),
});
