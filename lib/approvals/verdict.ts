import type { Outcome, Quorum } from "./words";

/** How many of so many voices have to say yes. */
export function neededOf(quorum: Quorum, voices: number): number {
  if (quorum === "any") return Math.min(1, voices);
  return quorum === "all" ? voices : Math.floor(voices / 2) + 1;
}

/**
 * What the voices of a step have decided, null for one that has not spoken: yes once enough say so, no
 * once so many said no that enough can no longer be reached, and nothing before that.
 */
export function verdictOf(quorum: Quorum, voices: readonly (Outcome | null)[]): Outcome | null {
  if (voices.length === 0) return null;
  const needed = neededOf(quorum, voices.length);
  const count = (outcome: Outcome) => voices.filter((voice) => voice === outcome).length;
  if (count("approved") >= needed) return "approved";
  return voices.length - count("rejected") < needed ? "rejected" : null;
}

/** Where a decision leads, by what it is about. */
export const ENDS = {
  request: {
    from: "awaiting_approval",
    approved: { event: "decide", to: "approved" },
    rejected: { event: "decide", to: "rejected" },
  },
  change: {
    from: "authorize",
    approved: { event: "authorize", to: "scheduled" },
    rejected: { event: "reject", to: "draft" },
    /** Of what was made already. */
    made: { event: "authorize", to: "review" },
  },
} as const;
