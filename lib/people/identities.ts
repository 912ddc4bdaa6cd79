import { Refused } from "@/lib/kernel/errors";

/** Why somebody whom a provider vouches for is not let in. */
export const REASONS = ["unverified", "taken", "unknown", "deactivated"] as const;
export type Reason = (typeof REASONS)[number];

const SENTENCES: Record<Reason, string> = {
  unverified: "The provider does not confirm that this address is yours.",
  taken: "This address belongs to an account that another identity signs in to.",
  unknown: "There is no account for you here.",
  deactivated: "This account is deactivated.",
};

export class NotAdmitted extends Refused {
  override name = "NotAdmitted";
  readonly reason: Reason;

  constructor(reason: Reason) {
    super("forbidden", SENTENCES[reason]);
    this.reason = reason;
  }
}

export const notAdmitted = (reason: Reason) => new NotAdmitted(reason);
