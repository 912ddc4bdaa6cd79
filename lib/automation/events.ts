import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const automationCreated = eventKind("automation.created", "internal", {});
export const automationRevised = eventKind("automation.revised", "internal", {});
export const automationRemoved = eventKind("automation.removed", "internal", {});

/** A rule that goes by the clock came due. */
export const automationDue = eventKind("automation.due", "internal", {
  turnId: z.uuid(),
  found: z.int(),
});

/** On the ticket. */
export const ruleRan = eventKind("ticket.rule_ran", "internal", {
  ruleId: z.uuid(),
  outcome: z.enum(["done", "failed", "loop"]),
});

/** A rule wants these people to know of the ticket. */
export const ruleCalled = eventKind("ticket.rule_called", "internal", {
  ruleId: z.uuid(),
  userIds: z.array(z.uuid()),
  teamId: z.uuid().nullable(),
});
