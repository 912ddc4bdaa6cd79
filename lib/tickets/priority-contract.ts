import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { text } from "@/lib/kernel/text";
import { TicketName } from "./contract";
import { PRIORITIES } from "./priority";

export const OverridePriority = z
  .strictObject({
    /** Null: what the matrix says. */
    priority: z.enum(PRIORITIES).nullable(),
    /** Why: becomes a note. */
    reason: text({ max: 2_000 }),
  })
  .meta({
    id: "OverridePriority",
    examples: [{ priority: "P1", reason: "The board meets in an hour." }],
  });

export const OverridePriorityCommand = OverridePriority.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, priority: "P1", reason: "The board meets in an hour." }],
});
