import type { Tx } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { forbidden, invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { addChangePlan, addProblemRecord } from "@/lib/tickets/records";
import { addTicket, emitAssigned } from "@/lib/tickets/steps";
import { typedFields } from "@/lib/tickets/type-fields";
import { AddActionItemCommand } from "../review-contract";
import { miActionAdded } from "../review-events";
import { canAct } from "../review-policy";
import { ACTION_TAG, type ActionKind, actionDue } from "../review-words";
import { type LockedMi, lockMi, requireResponder } from "../steps";

/** Something to do so that it does not come again: a ticket like any other, in its owner's queue. */
export const addActionItem = command({
  name: "major_incident.add_action_item",
  input: AddActionItemCommand,
  creates: true,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canAct(actor, mi.seen),
  async run({ tx, actor, input, subject: mi, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const { kind } = input;
    const dueAt = input.dueAt ? new Date(input.dueAt) : actionDue(mi.seen.severity, new Date());
    const ticket =
      input.ticketId === undefined
        ? await newTicket(tx, emit, actor, mi, input)
        : await knownTicket(tx, actor, input.ticketId);
    const known = await tx.miActionItem.findUnique({
      where: { majorIncidentId_ticketId: { majorIncidentId: mi.id, ticketId: ticket.id } },
      select: { id: true },
    });
    if (known) return known;
    const item = await tx.miActionItem.create({
      data: { majorIncidentId: mi.id, ticketId: ticket.id, kind, dueAt, createdById: actor.id },
      select: { id: true },
    });
    const { assigneeId: ownerId } = ticket;
    emit(miActionAdded, mi.id, { ticketId: ticket.id, ownerId, action: kind });
    return item;
  },
});

type Words = {
  title?: string | undefined;
  note?: string | undefined;
  kind: ActionKind;
  type?: "request" | "change" | "problem" | undefined;
  ownerId?: string | undefined;
};

async function newTicket(tx: Tx, emit: Emit, actor: Person, mi: LockedMi, words: Words) {
  const { title = "", note, type = "request", ownerId: assigneeId = actor.id } = words;
  await requireResponder(tx, assigneeId, "/ownerId");
  const ticket = await addTicket(tx, emit, {
    type,
    subject: title,
    description: note ?? title,
    impact: mi.seen.severity === "SEV1" ? "medium" : "low",
    urgency: "low",
    requesterId: actor.id,
    organisationId: actor.organisationId,
    createdById: actor.id,
    serviceId: null,
    teamId: null,
    assigneeId,
    tags: [ACTION_TAG],
  });
  const typed = typedFields({ type });
  if (typed?.type === "change") await addChangePlan(tx, ticket.id, typed.fields);
  if (typed?.type === "problem") await addProblemRecord(tx, actor, ticket.id, typed.fields);
  const nobody = { assigneeId: null, teamId: null };
  emitAssigned(emit, ticket.id, nobody, { assigneeId, teamId: null });
  return { id: ticket.id, assigneeId };
}

/** @throws `validation-failed` for one that is not there, is done, or belongs to nobody. */
async function knownTicket(tx: Tx, actor: Person, name: string) {
  const ticket = await tx.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor), { open: true }] },
    select: { id: true, assigneeId: true },
  });
  if (!ticket) throw invalid([{ path: "/ticketId", message: "is not an open ticket" }]);
  const { id, assigneeId } = ticket;
  if (assigneeId === null) {
    throw invalid([{ path: "/ticketId", message: "has nobody who owns it" }]);
  }
  return { id, assigneeId };
}
