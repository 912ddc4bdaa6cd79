import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { STOP_REASONS } from "./held-contract";

export const ticketReplied = eventKind("ticket.replied", "public", { replyId: z.uuid() });

export const ticketNoted = eventKind("ticket.noted", "internal", { replyId: z.uuid() });

const held = { heldId: z.uuid() };

/** A reply was given off and waits to go out. */
export const replyHeld = eventKind("ticket.reply_held", "internal", held);

/** It was taken back before anybody got it. */
export const sendUndone = eventKind("ticket.send_undone", "internal", held);

/** The customer was quicker, so what was to be sent later stayed here; `to` is its author. */
export const sendOvertaken = eventKind("ticket.send_overtaken", "internal", {
  ...held,
  to: z.uuid(),
});

/** It could not go out any more; `to` is its author. */
export const sendStopped = eventKind("ticket.send_stopped", "internal", {
  ...held,
  to: z.uuid(),
  reason: z.enum(STOP_REASONS),
});
