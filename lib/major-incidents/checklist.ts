/** What has to be true before a major incident is over. Pure: the server and the screen read the same list. */
import type { Severity } from "./words";

export const CHECKLIST_KEYS = [
  "recovery_confirmed",
  "resolution_stated",
  "lingering_effects",
  "temporary_changes",
  "severity_final",
  "final_update",
  "tickets_disposed",
  "work_items_done",
  "impact_times",
  "review_owner",
  "command_settled",
  "thank_you",
] as const;
export type ChecklistKey = (typeof CHECKLIST_KEYS)[number];

/** What Muster sees for itself: nobody can tick these by hand. */
export const COMPUTED: readonly ChecklistKey[] = [
  "final_update",
  "tickets_disposed",
  "work_items_done",
  "impact_times",
  "review_owner",
  "command_settled",
];

/** What is only done once it was said in words, be it “none”. */
export const STATED: readonly ChecklistKey[] = [
  "resolution_stated",
  "lingering_effects",
  "temporary_changes",
];

export const isComputed = (key: ChecklistKey) => COMPUTED.includes(key);

export function isMandatory(key: ChecklistKey, severity: Severity): boolean {
  if (key === "thank_you") return false;
  return key !== "review_owner" || severity !== "SEV3";
}

/** What the computed points rest on. */
export type Facts = {
  openAudiences: number;
  hasClosingMessage: boolean;
  /** What the closing message names that those outside who are to hear it must not read. */
  closingFaults: readonly string[];
  /** At the worst kind, words for the public that no second person has read yet. */
  isClosingUnread: boolean;
  undecidedTickets: number;
  openWorkItems: number;
  isImpactTimed: boolean;
  hasReview: boolean;
  isCommandOffered: boolean;
};

export function isFulfilled(key: ChecklistKey, facts: Facts): boolean {
  switch (key) {
    case "final_update":
      return (
        facts.openAudiences === 0 ||
        (facts.hasClosingMessage && facts.closingFaults.length === 0 && !facts.isClosingUnread)
      );
    case "tickets_disposed":
      return facts.undecidedTickets === 0;
    case "work_items_done":
      return facts.openWorkItems === 0;
    case "impact_times":
      return facts.isImpactTimed;
    case "review_owner":
      return facts.hasReview;
    case "command_settled":
      return !facts.isCommandOffered;
    default:
      return false;
  }
}
