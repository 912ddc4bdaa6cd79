import { type Actor, hasScope, isAgent, type Role } from "@/lib/kernel/actor";
import type { Scope } from "./contract";

const SCOPES_OF: Record<Role, readonly Scope[]> = {
  customer: ["read", "write"],
  agent: ["read", "write"],
  admin: ["read", "write", "admin", "inbound", "scim"],
};

/** The most that a token of this role can carry. */
export const scopesOf = (role: Role): readonly Scope[] => SCOPES_OF[role];

/** Who works here, for whom, and in which team: a customer learns names only from their tickets. */
export const canListPeople = (actor: Actor) => isAgent(actor);

/** The most that somebody can pass on: a token never makes one that may do more than itself. */
export function issuableBy(actor: Actor): readonly Scope[] {
  if (actor.kind !== "person") return [];
  return scopesOf(actor.role).filter((scope) => hasScope(actor, scope));
}

export const canIssue = (actor: Actor, scopes: readonly Scope[] | undefined) =>
  actor.kind === "person" && (scopes ?? []).every((scope) => issuableBy(actor).includes(scope));
