/** What a new desk wants, in the order in which it is best done. */
export const STEPS = [
  "agents",
  "team",
  "services",
  "organisation",
  "mailOut",
  "mailIn",
  "ticket",
] as const;

export type FirstStep = { name: (typeof STEPS)[number]; isDone: boolean };
