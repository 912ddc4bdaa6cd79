import type { Condition } from "./lifecycles/words";

const SAID = ["plan", "testPlan", "backoutPlan"] as const;
const WHEN = ["plannedStart", "plannedEnd"] as const;

type Plan = Record<(typeof SAID)[number], string | null> &
  Record<(typeof WHEN)[number], Date | null> & { retroactive: boolean };

/**
 * Nobody can judge a change that does not say how it is made, tested and taken back, and when: what it does
 * not say yet, by its path on the ticket.
 */
export function missingOfPlan(plan: Plan, serviceId: string | null): string[] {
  // When it was made says the move itself.
  const needed = plan.retroactive ? SAID : [...SAID, ...WHEN];
  const missing = needed.filter((name) => plan[name] === null).map((name) => `/fields/${name}`);
  return serviceId === null ? [...missing, "/serviceId"] : missing;
}

/** The same of one that is to be submitted: whose template it takes with that says most of it. */
export function missingToSubmit(
  plan: Plan,
  serviceId: string | null,
  { kind, templated }: Condition,
): string[] {
  const missing = missingOfPlan(plan, serviceId);
  const given: readonly string[] = SAID.map((name) => `/fields/${name}`);
  const isTaken = kind === "standard" && templated === false;
  return isTaken ? missing.filter((path) => !given.includes(path)) : missing;
}
