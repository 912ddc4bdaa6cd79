/** The words of reviews; values as REST and the database have them. */
import type { Severity } from "./words";

export const REVIEW_STATES = [
  "draft",
  "in_review",
  "approved",
  "published",
  "skipped",
  "closed",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What is written; the timeline, what was known when, and the metrics are never written by hand. */
export const REVIEW_SECTIONS = [
  "summary",
  "impact",
  "hindsight",
  "causes",
  "went_well",
  "went_badly",
  "lucky",
  "process",
  "customer_message",
] as const;
export type ReviewSection = (typeof REVIEW_SECTIONS)[number];

/** Without these nobody could approve it. */
export const NEEDED_SECTIONS: readonly ReviewSection[] = ["summary", "impact", "causes"];

export const REVIEW_EVENTS = ["submit", "approve", "publish", "send_back", "skip"] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

export const CUSTOMER_MESSAGES = ["posted", "declined"] as const;

export const ACTION_KINDS = ["prevent", "detect", "mitigate", "process"] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What an action item may be in the queue; a request is what somebody does by a day. */
export const ACTION_TICKET_TYPES = ["request", "change", "problem"] as const;
export const ACTION_TAG = "action-item";

/** Days from the day it is written down until it has to be done, where nobody says otherwise. */
export const ACTION_DUE_DAYS: Record<Severity, number> = { SEV1: 14, SEV2: 30, SEV3: 60 };

/** Until the review is held: days of the calendar at SEV1, of Monday to Friday else. */
const REVIEW_DUE: Record<Severity, { days: number; of: "calendar" | "business" }> = {
  SEV1: { days: 3, of: "calendar" },
  SEV2: { days: 5, of: "business" },
  SEV3: { days: 10, of: "business" },
};

export const reviewDue = (severity: Severity, from: Date): Date =>
  after(REVIEW_DUE[severity], from);

/** Until what was learned is published: working days. */
const PUBLISH_DUE_DAYS: Record<Severity, number> = { SEV1: 5, SEV2: 10, SEV3: 20 };

export const publishDue = (severity: Severity, from: Date): Date =>
  after({ days: PUBLISH_DUE_DAYS[severity], of: "business" }, from);

/** What has its time in a review. */
export const REVIEW_CLOCKS = ["meeting", "publication"] as const;

function after({ days, of }: { days: number; of: "calendar" | "business" }, from: Date): Date {
  const due = new Date(from);
  for (let left = days; left > 0; ) {
    due.setUTCDate(due.getUTCDate() + 1);
    const isWeekend = due.getUTCDay() === 0 || due.getUTCDay() === 6;
    if (of === "calendar" || !isWeekend) left -= 1;
  }
  return due;
}

export const actionDue = (severity: Severity, from: Date): Date =>
  new Date(from.getTime() + ACTION_DUE_DAYS[severity] * 86_400_000);

export const CALL_REVIEW_TASK = "call-review";
export const PLAY_INJECT_TASK = "play-inject";

export const INJECT_KINDS = ["alert", "report", "demand", "loss"] as const;
