import { renderMarkdown } from "@/lib/conversations/markdown";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import type { BatchView } from "@/lib/major-incidents/stand-down-contract";
import { presentBatch } from "@/lib/major-incidents/stand-down-queries";
import { ticketMoved } from "@/lib/tickets/events";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { LOOKS, POINTS, WHYS } from "@/lib/tickets/type-fields";
import { type NoticeKind, NoticeView, type ProblemPractice } from "./contract";
import { openIncidentsOf } from "./incidents";
import { KNOWN } from "./known-errors";
import { canTellIncidents } from "./policy";
import { missingIn } from "./review";
import { spansOf } from "./spans";

const NAMED = { select: { id: true, name: true } } as const;
const SHOWN = 200;
const RUNS = 3;

/** What the desk does about a problem beside its conversation; null where there is none for this actor. */
export async function practiceFor(actor: Actor, name: string): Promise<ProblemPractice | null> {
  if (!isAgent(actor)) return null;
  const problem = await prisma.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)], type: "problem" },
    select: { id: true, type: true, createdAt: true },
  });
  if (!problem) return null;
  const [workaround, fix, risk, record, spans, known, handedOver] = await Promise.all([
    noticeOf(problem.id, "workaround"),
    noticeOf(problem.id, "fix"),
    noticeOf(problem.id, "risk"),
    prisma.problemRecord.findUniqueOrThrow({
      where: { ticketId: problem.id },
      include: { reviewer: NAMED, reviewApprover: NAMED },
    }),
    spansFor(problem),
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
    risk,
    html: htmlOf(record),
    review: record.major ? presentReview(record) : null,
    spans,
    knownErrorId: known?.publicId ?? null,
    handedOver: handedOver.map(({ other, original }) => ({
      ...other,
      originalReference: original.reference,
    })),
    can: {
      tell: canTellIncidents(actor, problem),
      approveReview:
        record.major &&
        record.reviewApprovedAt === null &&
        missingIn(record).length === 0 &&
        canTellIncidents(actor, problem) &&
        !(actor.kind === "person" && actor.id === record.reviewById),
    },
  };
}

type Looked = Prisma.ProblemRecordGetPayload<{
  include: { reviewer: typeof NAMED; reviewApprover: typeof NAMED };
}>;

const presentReview = (record: Looked): NonNullable<ProblemPractice["review"]> => ({
  parts: LOOKS.map((name) => {
    const said = record[name];
    return { name, html: said === null ? null : renderMarkdown(said, {}) };
  }),
  by: record.reviewer,
  approvedBy: record.reviewApprover,
  approvedAt: record.reviewApprovedAt?.toISOString() ?? null,
});

const LONG = [...["cause", "workaround", "publicWorkaround"], ...WHYS, ...POINTS];

const htmlOf = (record: object): Record<string, string> =>
  Object.fromEntries(
    LONG.flatMap((name) => {
      const said: unknown = Reflect.get(record, name);
      return typeof said === "string" ? [[name, renderMarkdown(said, {})]] : [];
    }),
  );

/** From the events alone, so that no end is lost when the analysis begins anew. */
async function spansFor(problem: { id: string; createdAt: Date }) {
  const moves = await prisma.event.findMany({
    where: { subjectId: problem.id, kind: ticketMoved.name },
    select: { createdAt: true, facts: true },
    orderBy: { seq: "asc" },
  });
  const told = moves.map(({ createdAt: at, facts }) => ({
    at,
    to: ticketMoved.facts.parse(facts).to,
  }));
  return spansOf(problem.createdAt, told).map(({ from, until, end }) => ({
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    end,
    seconds: until && Math.round((until.getTime() - from.getTime()) / 1_000),
  }));
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
    ...{ body: notice.body, bodyHtml: renderMarkdown(notice.body, {}), by: notice.by },
    publicBody: notice.publicBody,
    publicHtml: notice.publicBody === null ? null : renderMarkdown(notice.publicBody, {}),
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
