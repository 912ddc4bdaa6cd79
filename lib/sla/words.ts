import { HOLD_REASONS } from "@/lib/tickets/lifecycles/words";

export const CLOCK_KINDS = ["first_response", "next_reply", "resolution", "approval"] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** `breached` goes on past its time; `missed` ended past it. */
export const CLOCK_STATES = [
  "running",
  "paused",
  "breached",
  "met",
  "missed",
  "cancelled",
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What may hold the time to resolution: where a ticket stands, and why. */
export const PAUSES = [...HOLD_REASONS, "awaiting_approval"] as const;

/** Which of them do unless somebody chose. */
export const DEFAULT_PAUSES = PAUSES.filter((pause) => pause !== "scheduled");

/** Why a part of a clock began. */
export const CAUSES = [
  ...["created", "asked", "answered", "resumed", "reopened", "resolved"],
  ...["cancelled", "requested", "decided", "withdrawn"],
  ...PAUSES,
] as const;

/** The same of the clock of a team. */
export const OLA_CAUSES = [...CAUSES, "given", "released"] as const;

/** Whom an escalation tells: whoever has it, their team, and its leads. */
export const TELLS = ["assignee", "team", "leads"] as const;

export const ESCALATE_TASK = "escalate-sla";
