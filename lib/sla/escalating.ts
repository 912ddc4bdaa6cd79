import type { Tx } from "@/lib/db/client";
import type { Emit } from "@/lib/kernel/event";
import { settingsIn } from "@/lib/settings/queries";
import { TicketView } from "@/lib/tickets/contract";
import { ticketPriorityOverridden } from "@/lib/tickets/events";
import { priorityOf, raised } from "@/lib/tickets/priority";
import { emitAssigned, type LockedTicket, writeTicket } from "@/lib/tickets/steps";

type Rule = { raises: boolean; teamId: string | null };

/** However many levels were reached while nobody looked, that is one step and one team. */
export async function raiseAndGive(
  tx: Tx,
  emit: Emit,
  ticket: LockedTicket,
  rules: readonly Rule[],
): Promise<void> {
  const { id } = ticket;
  const shape = TicketView.shape;
  const from = shape.priority.unwrap().parse(ticket.priority);
  const to = rules.some(({ raises }) => raises) ? raised(from) : from;
  const teamId = await firstTeam(tx, rules);
  const isGiven = teamId !== null && teamId !== ticket.teamId;
  if (to === from && !isGiven) return;
  const owner = isGiven ? { teamId, assigneeId: null } : ticket;
  await writeTicket(tx, ticket, {
    ...(to === from ? {} : { priority: to, priorityOverridden: true }),
    ...(isGiven ? { teamId, assigneeId: null } : {}),
  });
  if (to !== from) {
    const matrix = priorityOf(
      shape.impact.unwrap().parse(ticket.impact),
      shape.urgency.parse(ticket.urgency),
      (await settingsIn(tx)).priorityMatrix,
    );
    emit(ticketPriorityOverridden, id, { from, to, matrix, overridden: true });
  }
  emitAssigned(emit, id, ticket, owner);
}

/** Where nobody looks any more it is given to nobody: it stays with whoever has it. */
async function firstTeam(tx: Tx, rules: readonly Rule[]): Promise<string | null> {
  const ids = rules.flatMap(({ teamId }) => teamId ?? []);
  const found = await tx.team.findMany({
    where: { id: { in: ids }, retiredAt: null },
    select: { id: true },
  });
  return ids.find((id) => found.some((team) => team.id === id)) ?? null;
}
