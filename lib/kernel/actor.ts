export type Role = "customer" | "agent" | "admin";

/** Someone who signed in, with a browser session or an API token of their own. */
export type Person = {
  kind: "person";
  id: string;
  name: string;
  email: string;
  role: Role;
  /** A customer who sees every ticket of their organisation. */
  orgManager: boolean;
  grants: readonly string[];
  organisationId: string | null;
  teamIds: readonly string[];
  via: "session" | "token" | "mail";
  /** What the token may do; a session may do all that the person may. */
  scopes: readonly string[] | "all";
};

/** Muster itself: an effect or a scheduled job. */
export type System = { kind: "system"; name: string };

export type Actor = Person | System;

export function isAgent(actor: Actor): boolean {
  return actor.kind === "system" || actor.role === "agent" || actor.role === "admin";
}

export function isAdmin(actor: Actor): boolean {
  return actor.kind === "person" && actor.role === "admin";
}

/** An admin has every grant. */
export function hasGrant(actor: Actor, grant: string): boolean {
  return actor.kind === "person" && (actor.role === "admin" || actor.grants.includes(grant));
}

export function hasScope(actor: Actor, scope: string): boolean {
  return actor.kind === "system" || actor.scopes === "all" || actor.scopes.includes(scope);
}

/** The name under which idempotency keys are kept; null means that keys are ignored. */
export function principalOf(actor: Actor): string {
  return actor.kind === "person" ? `person:${actor.id}` : `system:${actor.name}`;
}
