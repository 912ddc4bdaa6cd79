import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { addRunJob } from "@/lib/major-incidents/stand-down";
import { NoticeView } from "./contract";
import { noticeStarted } from "./events";
import { openIncidentsOf } from "./incidents";

type Telling = {
  problemId: string;
  notice: { id: string; kind: string; number: number };
  /** In whose name the incidents are told. */
  startedById: string;
  audience: "public" | "internal";
};

/**
 * Begins a run that tells every open incident of the problem that was not told of this version.
 *
 * @throws `conflict` when there is none.
 */
export async function startTelling(
  tx: Tx,
  emit: Emit,
  telling: Telling,
  exceptIds: readonly string[] = [],
): Promise<{ id: string }> {
  const batch = await tellWhoeverWaits(tx, emit, telling, exceptIds);
  if (batch === null) throw conflict("No open incident of it is left that was not told.");
  return batch;
}

/** The same, where it may well be that nobody waits for it: null then. */
export async function tellWhoeverWaits(
  tx: Tx,
  emit: Emit,
  { problemId, notice, startedById, audience }: Telling,
  exceptIds: readonly string[] = [],
): Promise<{ id: string } | null> {
  const left = new Set(exceptIds);
  const untold = await tx.ticket.findMany({
    where: { ...openIncidentsOf(problemId), tellings: { none: { noticeId: notice.id } } },
    select: { id: true, reference: true },
    orderBy: { id: "asc" },
  });
  const ids = untold.flatMap(({ id, reference }) =>
    left.has(id) || left.has(reference) ? [] : id,
  );
  if (ids.length === 0) return null;
  const batch = await tx.batch.create({
    data: { kind: "notice", noticeId: notice.id, startedById },
    select: { id: true },
  });
  await tx.$executeRaw`
    insert into batch_item (id, batch_id, subject_id, action)
    select muster_uuid7(), ${batch.id}::uuid, t.id, ${audience}
    from unnest(${ids}::uuid[]) as t (id)`;
  await addRunJob(tx, batch.id);
  emit(noticeStarted, problemId, {
    ...{ kind: NoticeView.shape.kind.parse(notice.kind), number: notice.number },
    ...{ batchId: batch.id, total: ids.length },
  });
  return batch;
}
