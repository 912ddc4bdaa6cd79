import { z } from "zod";
import { id } from "@/lib/kernel/text";

/** A ticket by its names, for whoever is about to write one of them down. */
export const TicketSuggestion = z
  .object({ id, reference: z.string(), subject: z.string() })
  .meta({ id: "TicketSuggestion" });
export type TicketSuggestion = z.infer<typeof TicketSuggestion>;
