import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { TicketFilter } from "@/lib/tickets/contract";
import { HOLD_REASONS, STATES, TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { PRIORITIES } from "@/lib/tickets/priority";
import { SORTS } from "@/lib/tickets/queries";

/** Several values of one parameter, divided by commas. */
export function several<const Values extends readonly [string, ...string[]]>(values: Values) {
  const one = z.enum(values);
  return z
    .string()
    .regex(/^[A-Za-z0-9_]+(,[A-Za-z0-9_]+){0,20}$/)
    .transform((listed) => listed.split(","))
    .pipe(z.array(one))
    .meta({ description: `Any of ${values.join(", ")}, divided by commas` });
}

/** A `TicketFilter` as it stands in an address. */
export const TICKET_QUERY = {
  state: several(STATES).optional(),
  open: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
  type: z.enum(TICKET_TYPES).optional(),
  priority: several(PRIORITIES).optional(),
  assignee: TicketFilter.shape.assignee,
  team: id.optional(),
  service: id.optional(),
  requester: TicketFilter.shape.requester,
  holdReason: z.enum(HOLD_REASONS).optional(),
  /** Checked by its own parser, which says where in it something is wrong. */
  q: z
    .string()
    .refine((text) => !text.includes("\u0000") && text.isWellFormed())
    .optional()
    .meta({
      description:
        "What to search for: words and conditions such as `is:open type:incident updated:<2d`; `docs/search.md` has the language",
    }),
  sort: z.enum(SORTS).optional(),
};
