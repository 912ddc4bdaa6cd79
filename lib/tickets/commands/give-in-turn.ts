import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { teamFull } from "@/lib/workload/events";
import { GiveInTurnCommand } from "../contract";
import { ticketGivenInTurn, ticketNobodyFree } from "../events";
import { whoIsNext } from "../next-in-team";
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
  async run({ tx, input: { again = false }, subject: ticket, emit }) {
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
      // That it waits was said when it came.
      if (again) return { id };
      // Of one command people hear the first event alone. Its leads are told once, until somebody is free.
      if (fullSince === null) {
        emit(teamFull, id, { teamId });
        await tx.team.update({ where: { id: teamId }, data: { fullSince: new Date() } });
      }
      emit(ticketNobodyFree, id, { teamId });
      return { id };
    }
    // Whoever was free for one that waited is not free for the others that do.
    if (fullSince !== null && !(again && (await othersWait(tx, teamId, id)))) {
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

async function othersWait(tx: Tx, teamId: string, id: string): Promise<boolean> {
  const waiting = { teamId, assigneeId: null, open: true, trashEntryId: null, id: { not: id } };
  return (await tx.ticket.findFirst({ where: waiting, select: { id: true } })) !== null;
}
