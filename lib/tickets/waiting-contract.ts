import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";

/** After so many days of waiting for its requester they are reminded. */
export const REMINDED_AFTER_DAYS = [3, 7] as const;

/** By the clock alone. */
export const RemindCommand = z
  .strictObject({ ticketId: id, days: z.union([z.literal(3), z.literal(7)]) })
  .meta({ examples: [{ ticketId: SAMPLE.incident, days: 3 }] });

/** By the clock alone. */
export const EndWaitCommand = z
  .strictObject({ ticketId: id })
  .meta({ examples: [{ ticketId: SAMPLE.incident }] });

/** By the clock alone. */
export const CloseSolvedCommand = z
  .strictObject({ ticketId: id })
  .meta({ examples: [{ ticketId: SAMPLE.incident }] });
