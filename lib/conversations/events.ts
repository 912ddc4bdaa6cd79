import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

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
