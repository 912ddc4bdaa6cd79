import { prisma, type Tx } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { followParent } from "@/lib/tickets/commands/follow-parent";
import { ticketMoved } from "@/lib/tickets/events";
import { FOLLOWED } from "@/lib/tickets/following";
import { type Effect, eventsWhere, type Happened, type Lease, type Settlement } from "./effect";

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;
const SYSTEM = { kind: "system", name: "follow-parent" } as const;

/** The children of a ticket go along with what happened to it, each once. */
export const followParentMove: Effect = {
  name: "follow-parent",
  on: [ticketMoved],
  recipients: () => null,
  isForNobody: true,
  concerns: (tx, events) => eventsWhere(events, (event) => hasFollowers(tx, event)),
  staysInside: true,
  send: moveChildren,
};

async function hasFollowers(tx: Tx, { subjectId, facts }: Happened): Promise<boolean> {
  const { event } = ticketMoved.facts.parse(facts);
  if (!FOLLOWED.includes(event)) return false;
  const found = await tx.ticketLink.findFirst({
    where: following(subjectId),
    select: { id: true },
  });
  return found !== null;
}

const following = (fromId: string) => ({
  ...{ kind: "parent_of", policy: "follow", fromId },
  to: { trashEntryId: null },
});

async function moveChildren({ effectId, stop }: Lease): Promise<Settlement> {
  const until = Date.now() + WORKS_FOR_MS;
  const { event } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { event: { select: { id: true, subjectId: true } } },
  });
  const children = await prisma.ticketLink.findMany({
    where: following(event.subjectId),
    select: { toId: true },
    orderBy: { id: "asc" },
  });
  for (const { toId } of children) {
    if (stop.aborted || Date.now() > until) return { state: "handed-back" };
    await moveOne(toId, event.id);
  }
  return { state: "done", detail: `told ${children.length}` };
}

async function moveOne(ticketId: string, eventId: string): Promise<void> {
  const key = `${eventId}:${ticketId}`;
  try {
    await execute(followParent, SYSTEM, { ticketId, eventId }, { key });
  } catch (error) {
    if (!(error instanceof Refused) || error.code === "unavailable") throw error;
    // It lies in the trash by now.
    if (error.code === "not-found") return;
    const input = { ticketId, eventId, refused: true };
    await execute(followParent, SYSTEM, input, { key: `${key}:refused` });
  }
}
