import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { visibleTo } from "@/lib/tickets/queries";
import { audiencesLeftOpen } from "./closing";
import { MajorIncidentView } from "./contract";
import { visibleMi, whereMiNamed } from "./queries";
import { dispositionsOf, factsOf, pointsOf } from "./stand-down";
import { BatchView, type StandDownView } from "./stand-down-contract";
import { AUDIENCES } from "./words";

/** What is left to be done before it is over, and exactly what its end will do. */
export async function standDownFor(actor: Actor, name: string): Promise<StandDownView | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    include: { handovers: { where: { outcome: null } } },
  });
  if (!mi) return null;
  const standing = { ...mi, severity: MajorIncidentView.shape.severity.parse(mi.severity) };
  const disposed = await dispositionsOf(prisma, mi.id);
  const [points, open, counted] = await Promise.all([
    factsOf(prisma, standing, disposed).then((facts) => pointsOf(prisma, standing, facts)),
    audiencesLeftOpen(prisma, mi.id),
    prisma.miSubscriber.groupBy({
      by: ["audience"],
      where: { majorIncidentId: mi.id, unsubscribedAt: null },
      _count: true,
    }),
  ]);
  const ids = points.flatMap(({ byId }) => byId ?? []);
  const people = await prisma.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return {
    checklist: points.map(({ byId, at, ...point }) => ({
      ...point,
      by: people.find(({ id }) => id === byId) ?? null,
      at: at?.toISOString() ?? null,
    })),
    preview: {
      tickets: disposed,
      audiences: AUDIENCES.map((audience) => ({
        audience,
        recipients: counted.find((one) => one.audience === audience)?._count ?? 0,
        tells: open.includes(audience),
      })),
    },
  };
}

/** How far a batch is; null for whoever may not see what it is about. */
export async function batchFor(actor: Actor, id: string): Promise<BatchView | null> {
  const about: Prisma.BatchWhereInput[] = [
    { majorIncidentId: { not: null }, majorIncident: visibleMi(actor) },
    ...(isAgent(actor) ? [{ notice: { problem: visibleTo(actor) } }] : []),
  ];
  const batch = await prisma.batch.findFirst({ where: { id, OR: about } });
  return batch && presentBatch(batch);
}

type BatchRow = {
  id: string;
  kind: string;
  state: string;
  createdAt: Date;
  finishedAt: Date | null;
};

export async function presentBatch(batch: BatchRow): Promise<BatchView> {
  const counted = await prisma.batchItem.groupBy({
    by: ["state"],
    where: { batchId: batch.id },
    _count: true,
  });
  const count = (state: string) => counted.find((one) => one.state === state)?._count ?? 0;
  return {
    id: batch.id,
    kind: BatchView.shape.kind.parse(batch.kind),
    state: BatchView.shape.state.parse(batch.state),
    total: counted.reduce((sum, one) => sum + one._count, 0),
    done: count("done"),
    skipped: count("skipped"),
    failed: count("failed"),
    failures: count("failed") === 0 ? [] : await failuresOf(batch.id),
    createdAt: batch.createdAt.toISOString(),
    finishedAt: batch.finishedAt?.toISOString() ?? null,
  };
}

const MOST_FAILURES = 50;

async function failuresOf(batchId: string): Promise<BatchView["failures"]> {
  return prisma.$queryRaw<BatchView["failures"]>`
    select t.id, t.reference, coalesce(i.reason, 'failed') as reason
    from batch_item i join ticket t on t.id = i.subject_id
    where i.batch_id = ${batchId}::uuid and i.state = 'failed'
    order by i.id limit ${MOST_FAILURES}`;
}
