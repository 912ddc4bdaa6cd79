/** The words of approvals, as REST and the database have them. */

export const STEP_KINDS = ["people", "manager", "team", "change_managers"] as const;

/** How many of those who are asked have to say yes. */
export const QUORUMS = ["any", "majority", "all"] as const;
export type Quorum = (typeof QUORUMS)[number];

export const OUTCOMES = ["approved", "rejected"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const APPROVAL_STATES = ["open", "approved", "rejected", "withdrawn"] as const;

/** Why somebody who is asked is not to be expected to answer: they left, or are away and nobody stands in. */
export const GONE = ["left", "away"] as const;
