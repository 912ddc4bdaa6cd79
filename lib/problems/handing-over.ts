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
  for (const { id, kind, fromId, toId, policy } of held) {
    const isFrom = fromId === problemId;
    const otherId = isFrom ? toId : fromId;
    const ends = endsOf(originalId, { kind, isFrom, otherId });
    const { count } = await tx.ticketLink.createMany({
      data: [{ ...ends, policy }],
      skipDuplicates: true,
    });
    await tx.ticketLink.delete({ where: { id } });
    await tx.handedOverLink.create({
      data: { problemId, originalId, otherId, kind, isFrom, made: count > 0 },
    });
  }
  if (held.length === 0) return;
  for (const id of [problemId, originalId]) {
    emit(incidentsHandedOver, id, { problemId, originalId, count: held.length });
  }
}

async function takeBack({ tx, emit }: Context, problemId: string): Promise<void> {
  const given = await tx.handedOverLink.findMany({ where: { problemId } });
  for (const { originalId, otherId, kind, isFrom, made } of given) {
    const own = endsOf(problemId, { kind, isFrom, otherId });
    await tx.ticketLink.createMany({ data: [own], skipDuplicates: true });
    if (made) {
      await tx.ticketLink.deleteMany({ where: endsOf(originalId, { kind, isFrom, otherId }) });
    }
  }
  await tx.handedOverLink.deleteMany({ where: { problemId } });
  const originalId = given[0]?.originalId;
  if (originalId === undefined) return;
  for (const id of [problemId, originalId]) {
    emit(incidentsTakenBack, id, { problemId, originalId, count: given.length });
  }
}

type Tie = { kind: string; isFrom: boolean; otherId: string };

const endsOf = (problemId: string, { kind, isFrom, otherId }: Tie) =>
  isFrom ? { kind, fromId: problemId, toId: otherId } : { kind, fromId: otherId, toId: problemId };
