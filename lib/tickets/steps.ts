import { copiesOf, putCopies, showingCopies } from "@/lib/attachments/copies";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Emit } from "@/lib/kernel/event";
import { priorityNow } from "@/lib/settings/priority-now";
import { TicketView } from "./contract";
import { ticketAssigned, ticketCreated, ticketLinked, ticketMoved } from "./events";
import { LIFECYCLES, targetsOf } from "./lifecycle";
import type { TicketType } from "./lifecycles/words";
import type { Seen } from "./policy";
import { SEEN_SHAPE, seenOf } from "./present";
import type { Level, Priority } from "./priority";
import { visibleTo, whereNamed } from "./queries";

const LOCKED = { include: SEEN_SHAPE } as const;

export type LockedTicket = Prisma.TicketGetPayload<typeof LOCKED> & { seen: Seen };

/** The ticket as it stands, held until the transaction ends; null when this actor cannot see it. */
export async function lockTicket(tx: Tx, actor: Actor, name: string): Promise<LockedTicket | null> {
  const where = { AND: [whereNamed(name), visibleTo(actor)] };
  const found = await tx.ticket.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await tx.$executeRaw`select 1 from ticket where id = ${found.id}::uuid for no key update`;
  // Read again: what was seen before the lock may have changed, visibility included.
  const ticket = await tx.ticket.findFirst({ where, ...LOCKED });
  return ticket ? { ...ticket, seen: seenOf(ticket) } : null;
}

/** Writes the changes as the ticket's next version, which it returns. */
export async function writeTicket(
  tx: Tx,
  ticket: { id: string; version: number },
  data: Prisma.TicketUncheckedUpdateInput,
): Promise<number> {
  const version = ticket.version + 1;
  await tx.ticket.update({
    where: { id: ticket.id, version: ticket.version },
    data: { ...data, version },
    select: { id: true },
  });
  return version;
}

type NewTicket = {
  type: TicketType;
  subject: string;
  description: string;
  impact: Level;
  urgency: Level;
  requesterId: string;
  organisationId: string | null;
  createdById: string;
  serviceId: string | null;
  teamId: string | null;
  assigneeId: string | null;
  tags?: string[];
  fields?: Prisma.InputJsonObject;
  externalId?: string | null;
  /** A request that its caller goes on to ask about, or to approve. */
  waits?: true;
};

/** Adds a ticket in its type's first state, under the next reference, and says so. */
export async function addTicket(tx: Tx, emit: Emit, words: NewTicket): Promise<{ id: string }> {
  const lifecycle = LIFECYCLES[words.type];
  const { tags = [], fields = {}, externalId = null } = words;
  const [ticket] = await tx.$queryRaw<{ id: string; priority: Priority }[]>`
    insert into ticket (id, reference, type, state, subject, description, impact, urgency, priority,
      requester_id, created_by_id, assignee_id, team_id, organisation_id, service_id, tags, fields,
      external_id)
    values (muster_uuid7(), muster_reference(${words.type}), ${words.type}::"TicketType",
      ${lifecycle.initial}, ${words.subject}, ${words.description}, ${words.impact},
      ${words.urgency}, ${priorityNow(words)}, ${words.requesterId}::uuid, ${words.createdById}::uuid,
      ${words.assigneeId}::uuid, ${words.teamId}::uuid, ${words.organisationId}::uuid,
      ${words.serviceId}::uuid, ${tags}::text[], ${JSON.stringify(fields)}::jsonb, ${externalId})
    returning id, priority`;
  if (!ticket) throw new Error(`A ${words.type} was not written.`);
  emit(ticketCreated, ticket.id, { type: words.type, priority: ticket.priority });
  const isAsked = words.type === "request" && !words.waits;
  if (isAsked) await approveUnasked(tx, emit, { id: ticket.id, version: 1 });
  return ticket;
}

/** Brings the ticket to the top of its lists without making a new version of it. */
export async function touchTicket(tx: Tx, ticketId: string, audience: "public" | "internal") {
  await tx.$executeRaw`
    update ticket set updated_at = now(),
      public_at = case when ${audience} = 'public' then now() else public_at end
    where id = ${ticketId}::uuid`;
}

/** Work goes on by itself once the requester has answered (lifecycle: resume). */
export async function resumeTicket(tx: Tx, emit: Emit, ticket: LockedTicket) {
  const to = targetsOf(ticket.type, "resume")[0];
  if (!to) return;
  await writeTicket(tx, ticket, {
    state: to,
    holdReason: null,
    holdUntil: null,
    publicAt: new Date(),
  });
  emit(ticketMoved, ticket.id, { event: "resume", from: "on_hold", to, reason: null });
}

/** A request that no policy asks to be approved is approved at once (lifecycle: skip_approval). */
export async function approveUnasked(tx: Tx, emit: Emit, ticket: { id: string; version: number }) {
  await writeTicket(tx, ticket, { state: "approved" });
  emit(ticketMoved, ticket.id, {
    event: "skip_approval",
    from: "submitted",
    to: "approved",
    reason: null,
  });
}

/**
 * What is closed stays closed: whoever writes again gets a new ticket that follows the old one. Of the
 * catalogue nothing is had by a reply: what follows such a request is an incident.
 */
export async function followUp(tx: Tx, emit: Emit, ticket: LockedTicket): Promise<string> {
  const shape = TicketView.shape;
  const where = { ticketId: ticket.id };
  const ofCatalogue = (await tx.requestRecord.count({ where })) > 0;
  const files = await tx.attachment.findMany({
    where: { ...where, replyId: null },
    orderBy: { id: "asc" },
  });
  const copies = await copiesOf(tx, files);
  const made = await addTicket(tx, emit, {
    type: ofCatalogue ? "incident" : ticket.type,
    subject: ticket.subject,
    description: showingCopies(ticket.description, copies),
    impact: shape.impact.unwrap().parse(ticket.impact),
    urgency: shape.urgency.parse(ticket.urgency),
    requesterId: ticket.requesterId,
    organisationId: ticket.organisationId,
    createdById: ticket.requesterId,
    serviceId: ticket.serviceId,
    teamId: ticket.teamId,
    assigneeId: null,
  });
  await putCopies(tx, copies, made.id);
  await linkTickets(tx, emit, { kind: "follows", fromId: made.id, toId: ticket.id });
  return made.id;
}

type Owner = { assigneeId: string | null; teamId: string | null };

export function emitAssigned(emit: Emit, ticketId: string, from: Owner, to: Owner) {
  if (from.assigneeId === to.assigneeId && from.teamId === to.teamId) return;
  emit(ticketAssigned, ticketId, {
    from: from.assigneeId,
    to: to.assigneeId,
    teamFrom: from.teamId,
    teamTo: to.teamId,
  });
}

export async function linkTickets(
  tx: Tx,
  emit: Emit,
  link: { kind: string; fromId: string; toId: string; policy?: string },
) {
  const made = await tx.ticketLink.createMany({ data: [link], skipDuplicates: true });
  if (made.count > 0) emit(ticketLinked, link.fromId, { kind: link.kind, toId: link.toId });
}
