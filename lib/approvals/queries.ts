import { askedFor } from "@/lib/catalogue/answered";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { beyond, encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { RISK_REASON, RISK_UNTIL } from "@/lib/problems/words";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { ApprovalSteps, ApprovalView, PolicyView } from "./contract";
import { canHandOn } from "./policy";
import { askedOf, visibleApprovals } from "./visible";
import { awayFor, ownersOf, voiceFor } from "./voices";

const NAMED = { select: { id: true, name: true } } as const;
const POLICIES = "approval-policies";
const APPROVALS = "approvals";

/**
 * The policies there are, by age.
 *
 * @throws `forbidden` for whoever is not of the desk.
 */
export async function policiesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: PolicyView[]; nextCursor: string | null }> {
  if (!isAgent(actor)) throw forbidden();
  const after = page.cursor === undefined ? null : placeIn(page.cursor, POLICIES);
  const rows = await prisma.approvalPolicy.findMany({
    where: { removedAt: null, ...(after ? newerThan(after) : {}) },
    include: { _count: { select: { items: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(presentPolicy),
    nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id], POLICIES) : null,
  };
}

const newerThan = ({ at, id }: { at: Date; id: string }) => ({
  OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: id } }],
});

export async function policyFor(actor: Actor, id: string): Promise<PolicyView | null> {
  if (!isAgent(actor)) throw forbidden();
  const row = await prisma.approvalPolicy.findFirst({
    where: { id, removedAt: null },
    include: { _count: { select: { items: true } } },
  });
  return row && presentPolicy(row);
}

function presentPolicy(
  row: Prisma.ApprovalPolicyGetPayload<{ include: { _count: { select: { items: true } } } }>,
): PolicyView {
  const { id, name, steps, version, createdAt } = row;
  return PolicyView.parse({
    ...{ id, name, steps, version, createdAt: createdAt.toISOString() },
    items: row._count.items,
  });
}

const SHAPE = {
  include: {
    asks: {
      include: {
        user: {
          select: {
            ...NAMED.select,
            deactivatedAt: true,
            notifySettings: {
              select: {
                absentFrom: true,
                absentUntil: true,
                substitute: { select: { id: true, deactivatedAt: true } },
              },
            },
          },
        },
        votedBy: NAMED,
      },
      orderBy: [{ step: "asc" }, { user: { name: "asc" } }, { userId: "asc" }],
    },
    risk: { include: { askedBy: NAMED } },
    handOns: { include: { from: NAMED, to: NAMED, by: NAMED }, orderBy: { id: "asc" } },
    votes: { where: { late: true }, include: { user: NAMED }, orderBy: { id: "asc" } },
    ticket: {
      select: {
        id: true,
        reference: true,
        subject: true,
        description: true,
        requester: NAMED,
        createdById: true,
        type: true,
      },
    },
  },
} as const satisfies Prisma.ApprovalDefaultArgs;
type Row = Prisma.ApprovalGetPayload<typeof SHAPE>;

/** What this person was asked, or still is, the newest first. */
export async function approvalsFor(
  actor: Actor,
  filter: { waiting?: boolean | undefined },
  page: Page,
): Promise<{ rows: ApprovalView[]; nextCursor: string | null }> {
  if (actor.kind !== "person") return { rows: [], nextCursor: null };
  const before = page.cursor === undefined ? null : placeIn(page.cursor, APPROVALS);
  const rows = await prisma.approval.findMany({
    where: {
      AND: [
        visibleApprovals(actor),
        filter.waiting ? await waitingFor(actor.id) : { asks: { some: askedOf(actor.id) } },
        before ? beyond("lt", "createdAt", before) : {},
      ],
    },
    ...SHAPE,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    rows: await presented(actor, shown),
    nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id], APPROVALS) : null,
  };
}

/** Open ones in whose present step this person, or somebody for whom they stand in, has said nothing. */
async function waitingFor(personId: string): Promise<Prisma.ApprovalWhereInput> {
  const voices = [personId, ...(await awayFor(prisma, personId))];
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select distinct a.id from approval a join approval_ask s on s.approval_id = a.id and s.step = a.step
    join ticket t on t.id = a.ticket_id left join risk_acceptance r on r.approval_id = a.id
    where coalesce(r.asked_by_id, t.requester_id) <> ${personId}::uuid
      and (t.type <> 'change' or t.created_by_id <> ${personId}::uuid)
      and a.state = 'open' and s.outcome is null and s.user_id = any(${voices}::uuid[])
      and (s.user_id = ${personId}::uuid or not exists (
        select from approval_ask own where own.approval_id = a.id and own.step = a.step
          and (own.user_id = ${personId}::uuid or own.voted_by_id = ${personId}::uuid)))`;
  return { id: { in: rows.map(({ id }) => id) } };
}

/** How many wait for somebody. */
export async function waitingCount(actor: Actor): Promise<number> {
  if (actor.kind !== "person") return 0;
  const where = { AND: [visibleApprovals(actor), await waitingFor(actor.id)] };
  return prisma.approval.count({ where });
}

export async function approvalFor(actor: Actor, id: string): Promise<ApprovalView | null> {
  const row = await prisma.approval.findFirst({
    where: { AND: [{ id }, visibleApprovals(actor)] },
    ...SHAPE,
  });
  return row ? ((await presented(actor, [row]))[0] ?? null) : null;
}

/** Every round of asking about a ticket, the newest first; null when the actor cannot see the ticket. */
export async function approvalsOn(actor: Actor, name: string): Promise<ApprovalView[] | null> {
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  const rows = await prisma.approval.findMany({
    where: { AND: [{ ticketId: ticket.id }, visibleApprovals(actor)] },
    ...SHAPE,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return presented(actor, rows);
}

async function presented(actor: Actor, rows: readonly Row[]): Promise<ApprovalView[]> {
  if (rows.length === 0) return [];
  const [answers, away, teams] = await Promise.all([
    askedFor(rows.map(({ ticketId }) => ticketId)),
    actor.kind === "person" ? awayFor(prisma, actor.id) : [],
    // How the desk is made up is its own affair.
    isAgent(actor)
      ? prisma.team.findMany({ where: { id: { in: rows.flatMap(teamIdsOf) } }, ...NAMED })
      : [],
  ]);
  return rows.map((row) => {
    const isOpen = row.state === "open" && actor.kind === "person";
    const own = isOpen ? voiceFor(row.asks, row.step, actor.id, away) : null;
    const ownerIds = ownerIdsOf(row);
    const mends = row.state === "open" && canHandOn(actor, { type: row.ticket.type, ownerIds });
    const isSilent = row.asks.some(({ step, outcome }) => step === row.step && outcome === null);
    return ApprovalView.parse({
      ...{ id: row.id, name: row.name, state: row.state, step: row.step },
      askedBy: row.risk?.askedBy ?? row.ticket.requester,
      ticket: {
        ...row.ticket,
        answers: [...(answers.get(row.ticketId) ?? []), ...riskOf(row)],
      },
      steps: ApprovalSteps.parse(row.steps).map((step, at) => ({
        kind: step.kind,
        quorum: step.quorum,
        team: step.kind === "team" ? (teams.find(({ id }) => id === step.teamId) ?? null) : null,
        voices: row.asks
          .filter((ask) => ask.step === at)
          .map((ask) => ({
            ...presentVoice(ask),
            ...(mends && at === row.step ? { gone: goneOf(ask, ownerIds) } : {}),
          })),
        late: row.votes
          .filter((vote) => vote.step === at)
          .map(({ user, outcome, comment, createdAt }) => ({
            ...{ person: user, outcome, comment: comment ?? "", at: createdAt.toISOString() },
          })),
      })),
      ...(isAgent(actor) ? { handOns: row.handOns.map(presentHandOn) } : {}),
      createdAt: row.createdAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      can: {
        vote: own !== null && actor.kind === "person" && !ownerIds.includes(actor.id),
        handOn: mends && isSilent,
      },
    });
  });
}

const ownerIdsOf = ({ risk, ticket }: Row): string[] =>
  risk ? [risk.askedById] : ownersOf({ ...ticket, requesterId: ticket.requester.id });

/** Whether somebody who has said nothing left, or is away now and nobody can speak for them. */
function goneOf({ user, outcome }: Row["asks"][number], ownerIds: readonly string[]) {
  if (outcome !== null) return null;
  if (user.deactivatedAt !== null) return "left";
  const { absentFrom, absentUntil, substitute } = user.notifySettings ?? {};
  const now = new Date();
  if (!absentFrom || !absentUntil || absentFrom > now || absentUntil <= now) return null;
  const speaks =
    substitute && substitute.deactivatedAt === null && !ownerIds.includes(substitute.id);
  return speaks ? null : "away";
}

const presentHandOn = ({ step, from, to, by, reason, createdAt }: Row["handOns"][number]) => ({
  ...{ step, from, to, by, reason, at: createdAt.toISOString() },
});

/** Why a problem is to be lived with, and until when. */
const riskOf = ({ risk }: Row) =>
  risk
    ? [
        { label: RISK_REASON, text: risk.reason },
        { label: RISK_UNTIL, text: risk.until.toISOString().slice(0, 10) },
      ]
    : [];

const teamIdsOf = ({ steps }: Row) =>
  ApprovalSteps.parse(steps).flatMap((step) => (step.kind === "team" ? [step.teamId] : []));

const presentVoice = ({ user, votedBy, outcome, comment, votedAt }: Row["asks"][number]) => ({
  ...{ person: user, outcome, comment: comment ?? "", at: votedAt?.toISOString() ?? null },
  votedBy: votedBy && votedBy.id !== user.id ? votedBy : null,
});
