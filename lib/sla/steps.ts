import type { Tx } from "@/lib/db/client";
import { type FieldError, invalid, Refused } from "@/lib/kernel/errors";
import type { PolicyTerms } from "./contract";

/** A policy, held until the transaction ends; null once it was removed. */
export async function lockPolicy(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from sla_policy where id = ${id}::uuid for update`;
  return tx.slaPolicy.findFirst({ where: { id, removedAt: null } });
}

type Whom = { type: string | null; organisationId: string | null; serviceId: string | null };

/**
 * @throws `validation-failed` for an organisation or service that is not there, `already-exists` for
 * the conditions of another policy: which of the two held would depend on luck.
 */
export async function requireConditions(tx: Tx, whom: Whom): Promise<void> {
  const errors: FieldError[] = [];
  const { type, organisationId, serviceId } = whom;
  if (organisationId !== null) {
    const found = await tx.organisation.findUnique({ where: { id: organisationId } });
    if (!found) errors.push({ path: "/organisationId", message: "is not an organisation" });
  }
  if (serviceId !== null) {
    const found = await tx.service.findUnique({ where: { id: serviceId } });
    if (!found) errors.push({ path: "/serviceId", message: "is not a service" });
  }
  if (errors.length > 0) throw invalid(errors);
  const twin = await tx.slaPolicy.findFirst({
    where: { type, organisationId, serviceId, removedAt: null },
    select: { name: true },
  });
  if (twin) {
    throw new Refused("already-exists", `“${twin.name}” is for the same tickets already.`);
  }
}

/** What a promise names, to customers or among teams. */
type Naming = {
  targets: readonly { calendarId: string | null }[];
  escalations: readonly { teamId: string | null }[];
};

/**
 * @throws `validation-failed` naming each calendar and team that is not there, and each team that was
 * retired before it was `kept`.
 */
export async function requireNamed(
  tx: Tx,
  { targets, escalations }: Naming,
  kept: Naming["escalations"] = [],
): Promise<void> {
  const errors: FieldError[] = [];
  const calendarIds = [...new Set(targets.flatMap(({ calendarId }) => calendarId ?? []))];
  // Held, so that none is removed meanwhile.
  const calendars = await tx.$queryRaw<{ id: string }[]>`
    select id from calendar
    where id = any(${calendarIds}::uuid[]) and removed_at is null order by id for share`;
  targets.forEach(({ calendarId }, at) => {
    if (calendarId === null || calendars.some(({ id }) => id === calendarId)) return;
    errors.push({ path: `/targets/${at}/calendarId`, message: "is not a calendar" });
  });
  const teamIds = [...new Set(escalations.flatMap(({ teamId }) => teamId ?? []))];
  const teams = await tx.team.findMany({
    where: { id: { in: teamIds } },
    select: { id: true, retiredAt: true },
  });
  escalations.forEach(({ teamId }, at) => {
    if (teamId === null) return;
    const team = teams.find(({ id }) => id === teamId);
    if (team && (team.retiredAt === null || kept.some((one) => one.teamId === teamId))) return;
    const message = team ? "is a team that is retired" : "is not a team";
    errors.push({ path: `/escalations/${at}/teamId`, message });
  });
  if (errors.length > 0) throw invalid(errors);
}

/** Writes down what the policy says from this version on. */
export async function keepVersion(
  tx: Tx,
  policyId: string,
  version: number,
  terms: PolicyTerms,
  actorId: string | null,
): Promise<void> {
  await tx.slaPolicyVersion.create({ data: { policyId, version, terms, actorId } });
}
