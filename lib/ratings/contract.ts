import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { TicketName } from "@/lib/tickets/contract";
import type { State } from "@/lib/tickets/lifecycles/words";

/** From the worst to the best. */
export const SCORES = [1, 2, 3, 4, 5] as const;

/** Where a requester can say how it went. */
export const RATED_STATES: readonly State[] = ["resolved", "fulfilled", "closed"];

const words = {
  score: z.int().min(1).max(5),
  comment: text({ min: 0, max: 2_000 }).default(""),
};

export const RateTicket = z
  .strictObject(words)
  .meta({ id: "RateTicket", examples: [{ score: 4, comment: "Quick, thank you." }] });

/** With whoever says it: a signed link names them, a session is theirs. */
export const RateTicketCommand = z
  .strictObject({ ticketId: TicketName, personId: id, ...words })
  .meta({
    examples: [{ ticketId: SAMPLE.solved, personId: SAMPLE.customer, score: 5, comment: "Fine." }],
  });
