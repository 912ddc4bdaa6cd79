import { prisma, type Tx } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { endWithProblem } from "@/lib/problems/commands/end-with-problem";
import { ticketMoved } from "@/lib/tickets/events";
import { type Effect, eventsWhere, type Happened, type Lease, type Settlement } from "./effect";

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;
const SYSTEM = { kind: "system", name: "end-waiting" } as const;

/** What waited for a problem is resolved when that is mended, each once. */
export const endWaiting: Effect = {
  name: "end-waiting",
  on: [ticketMoved],
  recipients: () => null,
  isForNobody: true,
  concerns: (tx, events) => eventsWhere(events, (event) => isAwaited(tx, event)),
  staysInside: true,
  send: endAll,
};

const waitingFor = (problemId: string) => ({
  ...{ state: "on_hold", holdReason: "awaiting_problem", trashEntryId: null },
  linksTo: { some: { kind: "blocks", fromId: problemId, from: { type: "problem" as const } } },
});

async function isAwaited(tx: Tx, { subjectId, facts }: Happened): Promise<boolean> {
  const { event, from } = ticketMoved.facts.parse(facts);
  if (event !== "resolve" || from !== "fix_in_progress") return false;
  const where = waitingFor(subjectId);
  return (await tx.ticket.findFirst({ where, select: { id: true } })) !== null;
}

async function endAll({ effectId, stop }: Lease): Promise<Settlement> {
  const until = Date.now() + WORKS_FOR_MS;
  const { event } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { event: { select: { id: true, subjectId: true } } },
  });
  const waiting = await prisma.ticket.findMany({
    where: waitingFor(event.subjectId),
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of waiting) {
    if (stop.aborted || Date.now() > until) return { state: "handed-back" };
    await endOne(id, event.id);
  }
  return { state: "done", detail: `ended ${waiting.length}` };
}

async function endOne(ticketId: string, eventId: string): Promise<void> {
  const key = `${eventId}:${ticketId}`;
  await execute(endWithProblem, SYSTEM, { ticketId, eventId }, { key }).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code === "unavailable") throw error;
    log.warn({ error, ticketId }, "an incident that waited for a problem could not be resolved");
  });
}
