import { type Actor, isAgent, type Role } from "@/lib/kernel/actor";
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

export function canIssue(actor: Actor, scopes: readonly Scope[] | undefined): boolean {
  if (actor.kind !== "person") return false;
  const own = scopesOf(actor.role);
  return (scopes ?? []).every((scope) => own.includes(scope));
}
