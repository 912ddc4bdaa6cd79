import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { conflict } from "@/lib/kernel/errors";
import type { ApprovalStep } from "./contract";

/**
 * Who is asked in a step, without the requester, who never approves their own. Where a step comes to
 * nobody, whoever holds the grant to approve is asked, and after them the admins.
 *
 * @throws `conflict` when there is nobody at all who could be asked.
 */
export async function voicesOf(tx: Tx, step: ApprovalStep, requesterId: string): Promise<string[]> {
  for (const who of [asked(step, requesterId), HOLDERS, ADMINS]) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select u.id from "user" u
      where u.id in (${who}) and u.id <> ${requesterId}::uuid and u.deactivated_at is null
      order by u.id`;
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  throw conflict("There is nobody who could approve it.");
}

const HOLDERS = Prisma.sql`
  select id from "user" where 'approver' = any(grants) and role in ('agent', 'admin')`;
const ADMINS = Prisma.sql`select id from "user" where role = 'admin'`;

function asked(step: ApprovalStep, requesterId: string): Prisma.Sql {
  if (step.kind === "people") return Prisma.sql`select unnest(${step.personIds}::uuid[])`;
  if (step.kind === "team") {
    return Prisma.sql`select user_id from team_member where team_id = ${step.teamId}::uuid`;
  }
  // Where nobody is named as somebody's manager, those who look after their organisation stand for it.
  return Prisma.sql`
    select coalesce(r.manager_id, o.id) from "user" r
    left join "user" o on r.manager_id is null and o.org_manager
      and o.organisation_id = r.organisation_id and o.id <> r.id and o.deactivated_at is null
    where r.id = ${requesterId}::uuid`;
}

/** Those who are away now and for whom this person stands in. */
export async function awayFor(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.notificationSettings.findMany({
    where: standsIn(personId, new Date()),
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

export const standsIn = (substituteId: string, now: Date) => ({
  substituteId,
  absentFrom: { lte: now },
  absentUntil: { gt: now },
});

type Voice = { step: number; userId: string; votedById: string | null; outcome: string | null };

/**
 * The voice with which somebody speaks in a step: their own, else the one that they have spoken with
 * already, else that of somebody who is away and has said nothing. One person, one voice.
 */
export function voiceFor<One extends Voice>(
  asks: readonly One[],
  step: number,
  personId: string,
  away: readonly string[],
): One | null {
  const here = asks.filter((ask) => ask.step === step);
  return (
    here.find(({ userId }) => userId === personId) ??
    here.find(({ votedById }) => votedById === personId) ??
    here.find(({ userId, outcome }) => outcome === null && away.includes(userId)) ??
    null
  );
}
