import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { teamFull } from "@/lib/workload/events";
import { GiveInTurnCommand } from "../contract";
import { ticketGivenInTurn, ticketNobodyFree } from "../events";
import { emitAssigned, lockTicket, writeTicket } from "../steps";

/**
 * A ticket that lies with a team and with nobody in it goes to whoever's turn it is, or has least to
 * do: never to somebody who is away or has as much as is enough for them.
 */
export const giveInTurn = command({
  name: "ticket.give_in_turn",
  input: GiveInTurnCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: ticket, emit }) {
    const { id, teamId } = ticket;
    if (!ticket.open || ticket.assigneeId !== null || teamId === null) return { id };
    // Two tickets that come at once are given one after the other; whoever sends a third waits for neither.
    await tx.$executeRaw`select 1 from team where id = ${teamId}::uuid for no key update`;
    const { assignment, capacity, fullSince } = await tx.team.findUniqueOrThrow({
      where: { id: teamId },
    });
    if (assignment !== "in_turn" && assignment !== "by_load") return { id };
    const next = await whoIsNext(tx, { teamId, assignment, capacity });
    if (!next) {
      // Of one command people hear the first event alone. Its leads are told once, until somebody is free.
      if (fullSince === null) {
        emit(teamFull, id, { teamId });
        await tx.team.update({ where: { id: teamId }, data: { fullSince: new Date() } });
      }
      emit(ticketNobodyFree, id, { teamId });
      return { id };
    }
    if (fullSince !== null) {
      await tx.team.update({ where: { id: teamId }, data: { fullSince: null } });
    }
    const { userId, open } = next;
    await tx.teamMember.update({
      where: { teamId_userId: { teamId, userId } },
      data: { turnAt: new Date() },
    });
    await writeTicket(tx, ticket, { assigneeId: userId });
    emitAssigned(emit, id, ticket, { assigneeId: userId, teamId });
    emit(ticketGivenInTurn, id, { userId, how: assignment, open });
    return { id };
  },
});

type Team = { teamId: string; assignment: "in_turn" | "by_load"; capacity: number | null };
type Next = { userId: string; open: number };

async function whoIsNext(tx: Tx, { teamId, assignment, capacity }: Team): Promise<Next | null> {
  const [next] = await tx.$queryRaw<Next[]>`
    select m.user_id as "userId", l.open
    from team_member m
      join "user" u on u.id = m.user_id
      left join notification_settings s on s.user_id = m.user_id
      cross join lateral (
        select count(*)::int as open from ticket t
        where t.assignee_id = m.user_id and t.open and t.trash_entry_id is null) l
    where m.team_id = ${teamId}::uuid and u.deactivated_at is null
      and u.role in ('agent', 'admin')
      and not coalesce(s.absent_from <= now() and now() < s.absent_until, false)
      and (coalesce(m.capacity, ${capacity}::int) is null
        or l.open < coalesce(m.capacity, ${capacity}::int))
    order by case when ${assignment} = 'by_load' then l.open end,
      m.turn_at nulls first, u.name, u.id
    limit 1`;
  return next ?? null;
}
