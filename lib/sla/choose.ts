import type { PolicyTerms } from "./contract";

export type Policy = {
  id: string;
  name: string;
  type: string | null;
  organisationId: string | null;
  serviceId: string | null;
  terms: PolicyTerms;
  version: number;
  createdAt: Date;
};

export type Subject = {
  type: string;
  priority: string;
  organisationId: string | null;
  serviceId: string | null;
  createdAt: Date;
};

export type Condition = "service" | "organisation" | "type";

/** The more narrowly a policy says whom it is for, the earlier it is asked; a service most of all. */
const WEIGHT: Record<Condition, number> = { service: 4, organisation: 2, type: 1 };

export function conditionsOf(policy: Policy): Condition[] {
  const set: Condition[] = [];
  if (policy.serviceId !== null) set.push("service");
  if (policy.organisationId !== null) set.push("organisation");
  if (policy.type !== null) set.push("type");
  return set;
}

const weightOf = (policy: Policy) =>
  conditionsOf(policy).reduce((sum, condition) => sum + WEIGHT[condition], 0);

/**
 * The policy that holds for the ticket: of those that fit it and say something for its priority, the
 * most narrow. No two that are in force have the same conditions. One that was made after the ticket
 * does not hold for it, so that nobody is late on what was never promised.
 */
export function chosenFor(subject: Subject, policies: readonly Policy[]): Policy | null {
  const fitting = policies.filter((policy) => {
    const { type, organisationId, serviceId, terms, createdAt } = policy;
    return (
      (type === null || type === subject.type) &&
      (organisationId === null || organisationId === subject.organisationId) &&
      (serviceId === null || serviceId === subject.serviceId) &&
      createdAt.getTime() <= subject.createdAt.getTime() &&
      terms.targets.some(({ priority }) => priority === subject.priority)
    );
  });
  const [first = null] = fitting.sort((a, b) => weightOf(b) - weightOf(a));
  return first;
}
