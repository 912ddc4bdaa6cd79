import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { OUTCOMES } from "./words";

/** They happen to the ticket, whose story they belong to. */
function onTicket<Shape extends z.core.$ZodLooseShape>(name: string, shape: Shape) {
  return { ...eventKind(name, "public", shape), subject: "ticket" };
}

/** Once for each step: a clock begins with the first of a round. */
export const approvalRequested = onTicket("approval.requested", {
  approvalId: z.uuid(),
  step: z.int(),
});

/**
 * Somebody is asked in another's place, who can be a customer and is told by it; only the desk reads it
 * in the ticket's story. Why is kept beside the approval.
 */
export const approvalHandedOn = onTicket("approval.handed_on", {
  approvalId: z.uuid(),
  step: z.int(),
  fromId: z.uuid(),
  toId: z.uuid(),
});

export const approvalVoted = onTicket("approval.voted", {
  approvalId: z.uuid(),
  step: z.int(),
  outcome: z.enum(OUTCOMES),
  /** Whose voice it was. */
  forId: z.uuid(),
  late: z.boolean(),
});

export const approvalDecided = onTicket("approval.decided", {
  approvalId: z.uuid(),
  outcome: z.enum(OUTCOMES),
});

export const approvalWithdrawn = onTicket("approval.withdrawn", { approvalId: z.uuid() });

export const policyCreated = eventKind("approval_policy.created", "internal", {});
export const policyRevised = eventKind("approval_policy.revised", "internal", {});
export const policyRemoved = eventKind("approval_policy.removed", "internal", {});
