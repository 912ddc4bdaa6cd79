import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const olaCreated = eventKind("ola_policy.created", "internal", {});
export const olaRevised = eventKind("ola_policy.revised", "internal", {
  changed: z.array(z.enum(["targets", "pauses", "escalations"])),
  version: z.int(),
});
export const olaRemoved = eventKind("ola_policy.removed", "internal", {});
