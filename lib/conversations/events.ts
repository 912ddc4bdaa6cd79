import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { STOP_REASONS } from "./held-contract";

export const ticketReplied = eventKind("ticket.replied", "public", { replyId: z.uuid() });

export const ticketNoted = eventKind("ticket.noted", "internal", { replyId: z.uuid() });

const edit = { replyId: z.uuid(), version: z.number().int() };

export const ticketReplyEdited = eventKind("ticket.reply_edited", "public", edit);

export const ticketNoteEdited = eventKind("ticket.note_edited", "internal", edit);

/** An emoji is a value of a list, not typed text: only those that Unicode names get in. */
const reaction = { replyId: z.uuid(), emoji: z.string().max(40) };

export const ticketReacted = eventKind("ticket.reacted", "public", reaction);

export const ticketNoteReacted = eventKind("ticket.note_reacted", "internal", reaction);

export const ticketReactionWithdrawn = eventKind("ticket.reaction_withdrawn", "internal", reaction);
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
