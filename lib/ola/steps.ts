import type { Tx } from "@/lib/db/client";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import type { OlaTerms } from "./contract";

/** What a team promises, held until the transaction ends; null once it was removed. */
export async function lockOla(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from ola_policy where id = ${id}::uuid for no key update`;
  return tx.olaPolicy.findFirst({ where: { id, removedAt: null } });
}

/** @throws `validation-failed` naming each calendar and team that is not there. */
export async function requireOlaNamed(
  tx: Tx,
  { targets, escalations }: Pick<OlaTerms, "targets" | "escalations">,
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
  const teams = await tx.team.findMany({ where: { id: { in: teamIds } }, select: { id: true } });
  escalations.forEach(({ teamId }, at) => {
    if (teamId === null || teams.some(({ id }) => id === teamId)) return;
    errors.push({ path: `/escalations/${at}/teamId`, message: "is not a team" });
  });
  if (errors.length > 0) throw invalid(errors);
}
