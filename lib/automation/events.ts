import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const automationCreated = eventKind("automation.created", "internal", {});
export const automationRevised = eventKind("automation.revised", "internal", {});
export const automationRemoved = eventKind("automation.removed", "internal", {});

/** On the ticket. */
export const ruleRan = eventKind("ticket.rule_ran", "internal", {
  ruleId: z.uuid(),
  outcome: z.enum(["done", "failed", "loop"]),
});
