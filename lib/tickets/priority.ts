export const LEVELS = ["high", "medium", "low"] as const;
export type Level = (typeof LEVELS)[number];

export const PRIORITIES = ["P1", "P2", "P3", "P4", "P5"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Which priority follows from which impact and, within it, urgency. */
export type Matrix = Readonly<Record<Level, Readonly<Record<Level, Priority>>>>;

/** ITIL's impact × urgency matrix, which holds until an admin decides otherwise. */
export const DEFAULT_MATRIX: Record<Level, Record<Level, Priority>> = {
  high: { high: "P1", medium: "P2", low: "P3" },
  medium: { high: "P2", medium: "P3", low: "P4" },
  low: { high: "P3", medium: "P4", low: "P5" },
};

export function priorityOf(impact: Level, urgency: Level, matrix: Matrix): Priority {
  return matrix[impact][urgency];
}

/** The next more urgent one; the most urgent stays. */
export function raised(priority: Priority): Priority {
  return PRIORITIES[Math.max(0, PRIORITIES.indexOf(priority) - 1)] ?? priority;
}
