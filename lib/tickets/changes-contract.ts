import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { tag } from "./tag";

/** Fields of a ticket that a reply or a macro sets in passing; what is left out stays. */
export const TicketChanges = z
  .strictObject({
    teamId: id.nullable().optional(),
    /** `me`: whoever sends it. */
    assigneeId: z
      .union([z.literal("me"), id])
      .nullable()
      .optional(),
    serviceId: id.nullable().optional(),
    addTags: z.array(tag).max(20).optional(),
  })
  .meta({ id: "TicketChanges" });
export type TicketChanges = z.infer<typeof TicketChanges>;
