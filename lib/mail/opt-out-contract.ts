import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";

const wish = {
  personId: id,
  ticketId: id,
  /** About any ticket, not only this one. */
  everything: z.boolean().default(false),
};
const examples = [{ personId: SAMPLE.customer, ticketId: SAMPLE.incident }];

export const Unsubscribe = z.strictObject(wish).meta({ examples });
export const Resubscribe = z
  .strictObject({
    personId: wish.personId,
    /** Null: whatever it was about. */
    ticketId: wish.ticketId.nullable(),
  })
  .meta({ examples: [{ personId: SAMPLE.admin, ticketId: SAMPLE.incident }] });
