import { prisma, type Tx } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { giveInTurn as give } from "@/lib/tickets/commands/give-in-turn";
import { ticketAssigned, ticketCreated } from "@/lib/tickets/events";
import type { Effect, Happened, Lease, Settlement } from "./effect";

const SYSTEM = { kind: "system", name: "give-in-turn" } as const;

/** What comes to a team that shares out its work goes to one of its people. */
export const giveInTurn: Effect = {
  name: "give-in-turn",
  on: [ticketCreated, ticketAssigned],
  recipients: () => null,
  isForNobody: true,
  concerns: waitingInTeam,
  staysInside: true,
  send: giveIt,
};

async function waitingInTeam(tx: Tx, events: readonly Happened[]): Promise<Happened[]> {
  const come = events.filter((event) => event.kind !== ticketAssigned.name || isNewToTeam(event));
  if (come.length === 0) return [];
  const waiting = await tx.ticket.findMany({
    where: {
      id: { in: come.map(({ subjectId }) => subjectId) },
      ...{ open: true, assigneeId: null, trashEntryId: null },
      type: { in: ["incident", "request"] },
      team: { assignment: { not: "by_hand" } },
    },
    select: { id: true },
  });
  const ids = new Set(waiting.map(({ id }) => id));
  return come.filter(({ subjectId }) => ids.has(subjectId));
}

/** Whoever takes it from somebody and leaves it with their team wants to decide for themselves. */
function isNewToTeam({ facts }: Happened): boolean {
  const { to, teamFrom, teamTo } = ticketAssigned.facts.parse(facts);
  return to === null && teamTo !== null && teamTo !== teamFrom;
}

async function giveIt({ effectId }: Lease): Promise<Settlement> {
  const { event } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { event: { select: { id: true, subjectId: true } } },
  });
  try {
    await execute(give, SYSTEM, { ticketId: event.subjectId }, { key: event.id });
  } catch (error) {
    // It lies in the trash by now.
    if (!(error instanceof Refused) || error.code !== "not-found") throw error;
  }
  return { state: "done", detail: "given, or nobody was free" };
}
