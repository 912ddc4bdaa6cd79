import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { conflict, forbidden, Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { acceptRisk } from "@/lib/problems/risk";
import { ticketMoved } from "@/lib/tickets/events";
import { writeTicket } from "@/lib/tickets/steps";
import { openStep } from "./asking";
import { ApprovalSteps } from "./contract";
import { approvalDecided, approvalVoted } from "./events";
import { ENDS, verdictOf } from "./verdict";
import { awayFor, ownersOf, voiceFor } from "./voices";
import { OUTCOMES, type Outcome } from "./words";

type Ticket = {
  id: string;
  version: number;
  requesterId: string;
  createdById: string;
  type: string;
};
type Ballot = {
  personId: string;
  outcome: Outcome;
  comment: string;
  /** The step that a signed link asks about. */
  link?: { step: number } | undefined;
};

const APPROVAL = {
  include: { asks: true, risk: true },
} as const satisfies Prisma.ApprovalDefaultArgs;
type Asked = Prisma.ApprovalGetPayload<typeof APPROVAL>;

/**
 * One vote, with all that follows from it; the ticket is locked, so two at once come one after the
 * other. A vote can be changed for as long as nothing is decided; one that comes later is kept and
 * counts for nothing.
 *
 * @throws `forbidden` for whoever is not asked, `conflict` for what was withdrawn, `gone` for a link
 * that was used.
 */
export async function castVote(
  tx: Tx,
  emit: Emit,
  ticket: Ticket,
  approvalId: string,
  ballot: Ballot,
): Promise<void> {
  const approval = await tx.approval.findUniqueOrThrow({ where: { id: approvalId }, ...APPROVAL });
  const { personId, outcome, comment, link } = ballot;
  if ((approval.risk ? [approval.risk.askedById] : ownersOf(ticket)).includes(personId)) {
    throw forbidden(`Nobody approves their own ${ticket.type}.`);
  }
  const voice = await voiceOf(tx, approval, personId, link?.step);
  if (!voice) throw forbidden("You are not asked to approve this.");
  if (approval.state === "withdrawn") {
    throw conflict("This approval was withdrawn: there is nothing to decide any more.");
  }
  if (link) await requireUnusedLink(tx, approvalId, link.step, personId);
  const late = approval.state !== "open" || voice.step < approval.step;
  if (!(await isNews(tx, voice, ballot, late))) return;
  await tx.approvalVote.create({
    data: {
      ...{ approvalId, step: voice.step, userId: personId, forId: voice.userId },
      ...{ outcome, comment, late, byLink: link !== undefined },
    },
  });
  const said = { approvalId, step: voice.step, outcome, forId: voice.userId, late };
  emit(approvalVoted, ticket.id, said);
  if (late) return;
  await tx.approvalAsk.update({
    where: { approvalId_step_userId: { approvalId, step: voice.step, userId: voice.userId } },
    data: { outcome, comment, votedById: personId, votedAt: new Date() },
  });
  await settle(tx, emit, ticket, { ...approval, asks: withVoice(approval.asks, voice, outcome) });
}

async function voiceOf(tx: Tx, approval: Asked, personId: string, step: number | undefined) {
  const away = await awayFor(tx, personId);
  const steps =
    step === undefined
      ? Array.from({ length: approval.step + 1 }, (_, back) => approval.step - back)
      : [step];
  for (const one of steps) {
    const voice = voiceFor(approval.asks, one, personId, away);
    if (voice) return voice;
  }
  return null;
}

async function requireUnusedLink(tx: Tx, approvalId: string, step: number, userId: string) {
  const used = await tx.approvalVote.count({ where: { approvalId, step, userId, byLink: true } });
  if (used > 0) throw new Refused("gone", "This link was used already.");
}

/** Saying the same again is no vote. */
async function isNews(
  tx: Tx,
  voice: Asked["asks"][number],
  { personId: userId, outcome, comment }: Ballot,
  late: boolean,
): Promise<boolean> {
  const { approvalId, step } = voice;
  const last = await tx.approvalVote.findFirst({
    where: { approvalId, step, forId: voice.userId, userId },
    orderBy: { id: "desc" },
  });
  const isSame = last?.outcome === outcome && (last.comment ?? "") === comment;
  return !(isSame && (late || voice.outcome === outcome));
}

const withVoice = (
  asks: Asked["asks"],
  { step, userId }: Asked["asks"][number],
  outcome: Outcome,
) => asks.map((ask) => (ask.step === step && ask.userId === userId ? { ...ask, outcome } : ask));

/** Decides what is decided once somebody who said nothing has left; where nobody remains, others are asked. */
export async function settleOpen(tx: Tx, emit: Emit, ticket: Ticket, approvalId: string) {
  const approval = await tx.approval.findUniqueOrThrow({ where: { id: approvalId }, ...APPROVAL });
  if (approval.state === "open") await settle(tx, emit, ticket, approval);
}

async function settle(tx: Tx, emit: Emit, ticket: Ticket, approval: Asked) {
  const steps = ApprovalSteps.parse(approval.steps);
  const requesterId = approval.risk?.askedById ?? ticket.requesterId;
  const ask = (step: number) =>
    openStep(tx, emit, { ...ticket, requesterId }, { id: approval.id, steps }, step);
  const quorum = steps[approval.step]?.quorum ?? "any";
  const voices = await countedOf(tx, approval);
  if (voices.length === 0) return ask(approval.step);
  const verdict = verdictOf(
    quorum,
    voices.map(({ outcome }) => outcomeOf(outcome)),
  );
  if (verdict === null) return;
  const next = approval.step + 1;
  if (verdict === "approved" && next < steps.length) {
    await tx.approval.update({ where: { id: approval.id }, data: { step: next } });
    return ask(next);
  }
  const data = { state: verdict, endedAt: new Date() };
  await tx.approval.update({ where: { id: approval.id }, data });
  emit(approvalDecided, ticket.id, { approvalId: approval.id, outcome: verdict });
  if (approval.risk) {
    // A problem whose risk nobody wants goes on as it was.
    if (verdict === "approved") await acceptRisk(tx, emit, ticket, approval.risk);
    return;
  }
  const { from, ...end } = await endOf(tx, ticket, verdict);
  await writeTicket(tx, ticket, { state: end.to, publicAt: new Date() });
  emit(ticketMoved, ticket.id, { ...end, from, reason: null });
}

async function endOf(tx: Tx, { id: ticketId, type }: Ticket, verdict: Outcome) {
  const { from, [verdict]: end } = ENDS[type === "change" ? "change" : "request"];
  if (type !== "change" || verdict !== "approved") return { from, ...end };
  const made = await tx.changePlan.count({ where: { ticketId, retroactive: true } });
  return { from, ...(made > 0 ? ENDS.change.made : end) };
}

/** The voices of the present step; of those who have left only what they said before. */
async function countedOf(tx: Tx, { asks, step }: Asked): Promise<Asked["asks"]> {
  const here = asks.filter((ask) => ask.step === step);
  const silent = here.filter(({ outcome }) => outcome === null).map(({ userId }) => userId);
  const left = await tx.user.findMany({
    where: { id: { in: silent }, deactivatedAt: { not: null } },
    select: { id: true },
  });
  return here.filter(
    ({ userId, outcome }) => outcome !== null || !left.some(({ id }) => id === userId),
  );
}

const outcomeOf = (word: string | null) => OUTCOMES.find((one) => one === word) ?? null;
