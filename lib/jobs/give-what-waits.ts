import { isDatabaseAway, prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { log } from "@/lib/log";
import { giveInTurn } from "@/lib/tickets/commands/give-in-turn";
import { type Sharing, whoIsNext } from "@/lib/tickets/next-in-team";

const SYSTEM = { kind: "system", name: "give-in-turn" } as const;
/** Of each team in one turn. */
const AT_ONCE = 50;

/** What came when nobody of its team was free is given once somebody is, the oldest first. */
export async function giveWhatWaits(): Promise<void> {
  const teams = await prisma.$queryRaw<Sharing[]>`
    select g.id as "teamId", g.assignment::text, g.capacity from team g
    where g.assignment in ('in_turn', 'by_load') and exists (
      select from ticket t where t.team_id = g.id and t.open and t.assignee_id is null
        and t.trash_entry_id is null)
    order by g.id`;
  for (const team of teams) {
    if (await whoIsNext(prisma, team)) await giveOf(team);
  }
}

async function giveOf(team: Sharing): Promise<void> {
  // What somebody gave back since, or left with the team, is not given again.
  const waiting = await prisma.$queryRaw<{ id: string }[]>`
    select t.id from ticket t
    cross join lateral (
      select e.kind from event e
      where e.subject_id = t.id and e.kind in ('ticket.nobody_free', 'ticket.assigned')
      order by e.seq desc limit 1) as last
    where t.team_id = ${team.teamId}::uuid and t.open and t.assignee_id is null
      and t.trash_entry_id is null and last.kind = 'ticket.nobody_free'
    order by t.created_at, t.id limit ${AT_ONCE}`;
  for (const { id: ticketId } of waiting) {
    if (!(await whoIsNext(prisma, team))) return;
    await execute(giveInTurn, SYSTEM, { ticketId, again: true }).catch((error: unknown) => {
      if (isDatabaseAway(error)) throw error;
      log.warn({ error, ticketId }, "a ticket that waited could not be given");
    });
  }
}
