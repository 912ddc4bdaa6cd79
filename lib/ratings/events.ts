import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const ticketRated = eventKind("ticket.rated", "internal", { score: z.int().min(1).max(5) });

/** Words were added to a rating that had none. */
export const ticketRatingExplained = eventKind("ticket.rating_explained", "internal", {});
