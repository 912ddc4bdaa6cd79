import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { TicketFilter } from "@/lib/tickets/contract";
import { HOLD_REASONS, STATES, TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { PRIORITIES } from "@/lib/tickets/priority";
import { SORTS } from "@/lib/tickets/queries";

/** Several values of one parameter, divided by commas. */
function several<const Values extends readonly [string, ...string[]]>(values: Values) {
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
  sort: z.enum(SORTS).optional(),
};
