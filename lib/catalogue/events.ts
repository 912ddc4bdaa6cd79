import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const itemCreated = eventKind("catalogue_item.created", "internal", {});

export const itemRevised = eventKind("catalogue_item.revised", "internal", {
  changed: z.array(
    z.enum([
      ...(["name", "summary", "category", "serviceId", "teamId"] as const),
      ...(["policyId", "enabled", "form", "tasks"] as const),
    ]),
  ),
  /** The form's number afterwards. */
  number: z.int(),
});
