import type { Tx } from "@/lib/db/client";
import type { Role } from "@/lib/kernel/actor";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import type { Grant } from "./directory-contract";

/** Where somebody belongs here, and what they may do. */
export type Place = {
  role: Role;
  grants: readonly string[];
  orgManager: boolean;
  organisationId: string | null;
  teamIds: readonly string[];
};

export type PlaceWish = {
  role?: Role | undefined;
  grants?: readonly Grant[] | undefined;
  orgManager?: boolean | undefined;
  organisationId?: string | null | undefined;
  teamIds?: readonly string[] | undefined;
};

export const NO_PLACE: Place = {
  role: "customer",
  grants: [],
  orgManager: false,
  organisationId: null,
  teamIds: [],
};

/**
 * The place that follows from the present one and a wish. A new role leaves behind what only the old
 * one can have; what is asked for in so many words has to fit.
 *
 * @throws `validation-failed`
 */
export function placeAfter(now: Place, wish: PlaceWish): Place {
  const role = wish.role ?? now.role;
  const isCustomer = role === "customer";
  const organisationId = wish.organisationId ?? (wish.organisationId === null ? null : undefined);
  const next: Place = {
    role,
    grants: wish.grants ?? (isCustomer ? [] : now.grants),
    teamIds: wish.teamIds ?? (isCustomer ? [] : now.teamIds),
    organisationId:
      organisationId === undefined ? (isCustomer ? now.organisationId : null) : organisationId,
    orgManager: wish.orgManager ?? (isCustomer && organisationId !== null && now.orgManager),
  };
  const errors: FieldError[] = [];
  if (isCustomer) {
    if (next.grants.length > 0) errors.push({ path: "/grants", message: "are for agents" });
    if (next.teamIds.length > 0) errors.push({ path: "/teamIds", message: "are for agents" });
    if (next.orgManager && next.organisationId === null) {
      errors.push({ path: "/orgManager", message: "needs an organisation" });
    }
  } else {
    if (next.organisationId !== null) {
      errors.push({ path: "/organisationId", message: "is for customers" });
    }
    if (next.orgManager) errors.push({ path: "/orgManager", message: "is for customers" });
  }
  if (errors.length > 0) throw invalid(errors);
  return next;
}

/** @throws `validation-failed` for an organisation or a team that is not there. */
export async function requirePlace(tx: Tx, { organisationId, teamIds }: Place): Promise<void> {
  const errors: FieldError[] = [];
  if (organisationId !== null) {
    const found = await tx.organisation.count({ where: { id: organisationId } });
    if (found === 0) errors.push({ path: "/organisationId", message: "is not known here" });
  }
  const teams = await tx.team.count({ where: { id: { in: [...teamIds] } } });
  if (teams !== teamIds.length)
    errors.push({ path: "/teamIds", message: "are not all known here" });
  if (errors.length > 0) throw invalid(errors);
}
