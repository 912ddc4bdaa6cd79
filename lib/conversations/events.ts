import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const ticketReplied = eventKind("ticket.replied", "public", { replyId: z.uuid() });

export const ticketNoted = eventKind("ticket.noted", "internal", { replyId: z.uuid() });
