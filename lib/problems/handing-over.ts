import type { Tx } from "@/lib/db/client";
import type { Emit } from "@/lib/kernel/event";
import type { Move } from "@/lib/tickets/lifecycles/words";
import { incidentsHandedOver, incidentsTakenBack } from "./events";
import { TIES } from "./incidents";

type Context = { tx: Tx; emit: Emit };
type Problem = { id: string; state: string };
type Link = { kind: string; toId: string } | null;

/** The incidents of a duplicate hang on the original, until the duplicate is analysed for itself again. */
export async function handOver(
  context: Context,
  problem: Problem,
  { event }: Move,
  link: Link,
): Promise<void> {
  if (event === "duplicate" && link) await give(context, problem.id, link.toId);
  if (event === "reanalyse" && problem.state === "cancelled") await takeBack(context, problem.id);
}

async function give({ tx, emit }: Context, problemId: string, originalId: string): Promise<void> {
  const held = await tx.ticketLink.findMany({
    where: {
      OR: TIES.map(({ kind, isFrom }) =>
        isFrom
          ? { kind, fromId: problemId, to: { type: "incident" } }
          : { kind, toId: problemId, from: { type: "incident" } },
      ),
    },
    orderBy: { id: "asc" },
  });
  if (held.length === 0) return;
  const ties = held.map(({ kind, fromId, toId, policy }) => {
    const isFrom = fromId === problemId;
    return { kind, isFrom, otherId: isFrom ? toId : fromId, policy };
  });
  const made = await tx.ticketLink.createManyAndReturn({
    data: ties.map(({ policy, ...tie }) => ({ ...endsOf(originalId, tie), policy })),
    select: { kind: true, fromId: true, toId: true },
    skipDuplicates: true,
  });
  const isMade = new Set(made.map(keyOf));
  await tx.ticketLink.deleteMany({ where: { id: { in: held.map(({ id }) => id) } } });
  await tx.handedOverLink.createMany({
    data: ties.map(({ policy: _policy, ...tie }) => ({
      ...{ problemId, originalId, ...tie },
      made: isMade.has(keyOf(endsOf(originalId, tie))),
    })),
  });
  for (const id of [problemId, originalId]) {
    emit(incidentsHandedOver, id, { problemId, originalId, count: held.length });
  }
}

async function takeBack({ tx, emit }: Context, problemId: string): Promise<void> {
  const given = await tx.handedOverLink.findMany({ where: { problemId } });
  const originalId = given[0]?.originalId;
  if (originalId === undefined) return;
  const onOriginal = await tx.ticketLink.findMany({
    where: { OR: [{ fromId: originalId }, { toId: originalId }] },
  });
  const linkOf = new Map(onOriginal.map((link) => [keyOf(link), link]));
  const lent = given.map((tie) => ({
    tie,
    link: tie.made ? linkOf.get(keyOf(endsOf(originalId, tie))) : undefined,
  }));
  await tx.ticketLink.createMany({
    data: lent.map(({ tie, link }) => ({
      ...endsOf(problemId, tie),
      ...(link ? { policy: link.policy } : {}),
    })),
    skipDuplicates: true,
  });
  const ids = lent.flatMap(({ link }) => (link ? [link.id] : []));
  await tx.ticketLink.deleteMany({ where: { id: { in: ids } } });
  await tx.handedOverLink.deleteMany({ where: { problemId } });
  for (const id of [problemId, originalId]) {
    emit(incidentsTakenBack, id, { problemId, originalId, count: given.length });
  }
}

type Tie = { kind: string; isFrom: boolean; otherId: string };

const endsOf = (problemId: string, { kind, isFrom, otherId }: Tie) =>
  isFrom ? { kind, fromId: problemId, toId: otherId } : { kind, fromId: otherId, toId: problemId };

const keyOf = ({ kind, fromId, toId }: { kind: string; fromId: string; toId: string }) =>
  `${kind} ${fromId} ${toId}`;
