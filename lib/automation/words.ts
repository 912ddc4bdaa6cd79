/** The job that a rule's next time brings, and the one that goes through what it found. */
export const DUE_TASK = "rule-due";
export const TURN_TASK = "rule-turn";

/** So many tickets at once; what is more is found the next time. */
export const MOST_AT_ONCE = 500;
