import type { Prisma } from "@/lib/db/generated/client";
import type { Person } from "@/lib/kernel/actor";
import { scopesOf } from "./policy";

export const PERSON_SHAPE = {
  select: {
    id: true,
    name: true,
    email: true,
    role: true,
    orgManager: true,
    grants: true,
    organisationId: true,
    deactivatedAt: true,
    teams: { select: { teamId: true } },
  },
} as const satisfies Prisma.UserDefaultArgs;

export type PersonRow = Prisma.UserGetPayload<typeof PERSON_SHAPE>;

/** The one place where a stored user becomes someone who acts. */
export function personOf(row: PersonRow, via: Person["via"], scopes?: string[]): Person {
  const most: readonly string[] = scopesOf(row.role);
  return {
    kind: "person",
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    orgManager: row.orgManager,
    grants: row.grants,
    organisationId: row.organisationId,
    teamIds: row.teams.map((team) => team.teamId),
    via,
    // A token made in better days carries no more than its owner's role does today.
    scopes: scopes ? scopes.filter((scope) => most.includes(scope)) : "all",
  };
}
