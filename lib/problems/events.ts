import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

const About = { kind: z.enum(["workaround", "fix", "risk"]), number: z.int().positive() };

export const noticeStarted = eventKind("ticket.notice_started", "internal", {
  ...About,
  batchId: z.uuid(),
  total: z.int().positive(),
});

export const noticeEnded = eventKind("ticket.notice_ended", "internal", {
  ...About,
  batchId: z.uuid(),
  done: z.int(),
  failed: z.int(),
});

/** On the incident. */
export const toldOfProblem = eventKind("ticket.told_of_problem", "internal", {
  ...About,
  problemId: z.uuid(),
});

const HandedOver = { problemId: z.uuid(), originalId: z.uuid(), count: z.int().positive() };

/** Both problems tell of it. */
export const incidentsHandedOver = eventKind(
  "ticket.incidents_handed_over",
  "internal",
  HandedOver,
);
export const incidentsTakenBack = eventKind("ticket.incidents_taken_back", "internal", HandedOver);

/** On an incident that waited for the problem. */
export const endedWithProblem = eventKind("ticket.ended_with_problem", "internal", {
  problemId: z.uuid(),
});

/** Somebody else than its writer agreed with the review of a major problem. */
export const reviewApproved = eventKind("ticket.review_approved", "internal", {});

/** The day has come on which an accepted risk is looked at again. */
export const riskDue = eventKind("ticket.risk_due", "internal", {});
