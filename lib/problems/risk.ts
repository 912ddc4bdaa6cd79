import { openStep } from "@/lib/approvals/asking";
import type { ApprovalStep } from "@/lib/approvals/contract";
import { addReply } from "@/lib/conversations/steps";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { conflict, forbidden } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { ticketMoved } from "@/lib/tickets/events";
import { type LockedTicket, writeTicket } from "@/lib/tickets/steps";
import { addNotice } from "./notices";
import { tellWhoeverWaits } from "./telling";
import { ACCEPT_RISK } from "./words";

type Context = { tx: Tx; actor: Actor; emit: Emit };
type Words = { reason?: string | undefined; until?: string | undefined };

/**
 * Asks whoever answers for the problem's service whether it may be lived with (lifecycle: accept_risk).
 * Nothing about the problem changes until they agree.
 *
 * @throws `conflict` while that is being asked already.
 */
export async function askForRisk(
  { tx, actor, emit }: Context,
  ticket: LockedTicket,
  { reason = "", until }: Words,
): Promise<void> {
  if (actor.kind !== "person" || until === undefined) throw forbidden();
  const { id, serviceId } = ticket;
  const open = await tx.approval.count({ where: { ticketId: id, state: "open" } });
  if (open > 0) throw conflict("Whoever answers for the service is being asked already.");
  const steps: ApprovalStep[] = [await ownersStep(tx, serviceId, actor.id)];
  const approval = await tx.approval.create({
    data: {
      ...{ ticketId: id, name: ACCEPT_RISK, steps },
      risk: {
        create: { problemId: id, reason, until: new Date(until), askedById: actor.id },
      },
    },
    select: { id: true },
  });
  await writeTicket(tx, ticket, {});
  const { state } = ticket.seen;
  emit(ticketMoved, id, { event: "accept_risk", from: state, to: state, reason: null });
  await addReply(tx, actor, emit, { ticketId: id, body: reason, audience: "internal" });
  await openStep(tx, emit, { id, requesterId: actor.id }, { id: approval.id, steps }, 0);
}

/** The leads of the team to which the service belongs; where there is none, the admins. */
async function ownersStep(
  tx: Tx,
  serviceId: string | null,
  askedById: string,
): Promise<ApprovalStep> {
  const people = (where: object) =>
    tx.user.findMany({
      where: { ...where, id: { not: askedById }, deactivatedAt: null },
      select: { id: true },
      orderBy: { id: "desc" },
      take: MOST_OWNERS,
    });
  const leads =
    serviceId === null
      ? []
      : await people({
          ...{ role: { in: ["agent", "admin"] }, grants: { has: "lead" } },
          teams: { some: { team: { services: { some: { id: serviceId } } } } },
        });
  const owners = leads.length > 0 ? leads : await people({ role: "admin" });
  if (owners.length === 0) throw conflict("There is nobody else who could answer for the service.");
  return { kind: "people", personIds: owners.map(({ id }) => id), quorum: "any" };
}

const MOST_OWNERS = 50;

type Ticket = { id: string; version: number };
type Risk = { reason: string; until: Date; askedById: string };

/** They agreed: the problem is closed as one to live with, and each open incident of it gets a note, once. */
export async function acceptRisk(tx: Tx, emit: Emit, ticket: Ticket, risk: Risk): Promise<void> {
  const { id } = ticket;
  const { state: from } = await tx.ticket.findUniqueOrThrow({
    where: { id },
    select: { state: true },
  });
  await writeTicket(tx, ticket, {
    ...{ state: "closed", resolutionCode: "risk_accepted", resolutionNote: risk.reason },
    publicAt: new Date(),
  });
  const data = { reviewBy: risk.until, riskCalledAt: null };
  await tx.problemRecord.update({ where: { ticketId: id }, data });
  emit(ticketMoved, id, {
    ...{ event: "decide", from: ticketMoved.facts.shape.from.parse(from), to: "closed" },
    reason: null,
  });
  const words = { kind: "risk", body: risk.reason, publicBody: null } as const;
  const kept = await addNotice(tx, risk.askedById, id, words);
  const notice = { ...kept, kind: words.kind };
  const { askedById: startedById } = risk;
  await tellWhoeverWaits(tx, emit, { problemId: id, notice, startedById, audience: "internal" });
}
