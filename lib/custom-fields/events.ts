import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const fieldCreated = eventKind("custom_field.created", "internal", {});
export const fieldRevised = eventKind("custom_field.revised", "internal", {
  changed: z.array(z.string()),
});

/** On the ticket. What they said before and after is in its history, which goes when it is purged. */
export const ticketFieldsSet = eventKind("ticket.fields_set", "internal", {
  fieldIds: z.array(z.uuid()),
});
