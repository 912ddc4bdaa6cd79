import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import type { BatchView } from "@/lib/major-incidents/stand-down-contract";
import { presentBatch } from "@/lib/major-incidents/stand-down-queries";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { type NoticeKind, NoticeView, type ProblemPractice } from "./contract";
import { openIncidentsOf } from "./incidents";
import { KNOWN } from "./known-errors";
import { canTellIncidents } from "./policy";

const NAMED = { select: { id: true, name: true } } as const;
const SHOWN = 200;
const RUNS = 3;

/** What the desk does about a problem beside its conversation; null where there is none for this actor. */
export async function practiceFor(actor: Actor, name: string): Promise<ProblemPractice | null> {
  if (!isAgent(actor)) return null;
  const problem = await prisma.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)], type: "problem" },
    select: { id: true, type: true },
  });
  if (!problem) return null;
  const [workaround, fix, known, handedOver] = await Promise.all([
    noticeOf(problem.id, "workaround"),
    noticeOf(problem.id, "fix"),
    prisma.problemRecord.findFirst({
      where: { AND: [{ ticketId: problem.id }, KNOWN] },
      select: { publicId: true },
    }),
    prisma.handedOverLink.findMany({
      where: { problemId: problem.id, other: visibleTo(actor) },
      select: {
        other: { select: { id: true, reference: true } },
        original: { select: { reference: true } },
      },
      orderBy: { otherId: "asc" },
      take: SHOWN,
    }),
  ]);
  return {
    workaround,
    fix,
    knownErrorId: known?.publicId ?? null,
    handedOver: handedOver.map(({ other, original }) => ({
      ...other,
      originalReference: original.reference,
    })),
    can: { tell: canTellIncidents(actor, problem) },
  };
}

async function noticeOf(problemId: string, kind: NoticeKind): Promise<NoticeView | null> {
  const notice = await prisma.problemNotice.findFirst({
    where: { problemId, kind },
    orderBy: { number: "desc" },
    include: { by: NAMED, _count: { select: { tellings: true } } },
  });
  if (!notice) return null;
  const waiting: Prisma.TicketWhereInput = {
    AND: [openIncidentsOf(problemId), { tellings: { none: { noticeId: notice.id } } }],
  };
  const [count, incidents, runs] = await Promise.all([
    prisma.ticket.count({ where: waiting }),
    prisma.ticket.findMany({
      where: waiting,
      select: { id: true, reference: true, subject: true, requester: NAMED },
      orderBy: { id: "asc" },
      take: SHOWN,
    }),
    runsOf({ noticeId: notice.id }),
  ]);
  return {
    ...{ id: notice.id, kind: NoticeView.shape.kind.parse(notice.kind), number: notice.number },
    ...{ body: notice.body, publicBody: notice.publicBody, by: notice.by },
    at: notice.createdAt.toISOString(),
    told: notice._count.tellings,
    waiting: count,
    incidents,
    runs,
  };
}

async function runsOf(where: Prisma.BatchWhereInput): Promise<BatchView[]> {
  const runs = await prisma.batch.findMany({ where, orderBy: { id: "desc" }, take: RUNS });
  return Promise.all(runs.map(presentBatch));
}
