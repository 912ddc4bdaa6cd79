import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { TicketType } from "./lifecycles/words";
import { visibleTo, whereNamed } from "./queries";

/** @throws `validation-failed` for anyone who cannot be given a ticket, whether or not they exist. */
export async function requireAssignee(tx: Tx, id: string | null | undefined) {
  if (!id) return;
  const agent = await tx.user.findFirst({
    where: { id, role: { in: ["agent", "admin"] }, deactivatedAt: null },
    select: { id: true },
  });
  if (!agent) throw invalid([{ path: "/assigneeId", message: "is not an active agent" }]);
}

/**
 * What is retired stays where it is set already (`kept`), and is set nowhere else. With the team that has
 * the service's tickets: nobody, where that team is retired.
 *
 * @throws `validation-failed`
 */
export async function requireService(tx: Tx, id: string | null | undefined, kept?: string | null) {
  if (!id) return null;
  const service = await tx.service.findUnique({
    where: { id },
    select: { retiredAt: true, team: { select: { id: true, retiredAt: true } } },
  });
  if (!service) throw invalid([{ path: "/serviceId", message: "is not a service" }]);
  if (service.retiredAt && id !== kept) {
    throw invalid([{ path: "/serviceId", message: "is a service that is retired" }]);
  }
  return { teamId: service.team && !service.team.retiredAt ? service.team.id : null };
}

/** Whoever asks for themselves was read afresh by the door. */
export async function requireRequester(tx: Tx, actor: Actor, id: string | undefined) {
  const self = actor.kind === "person" ? actor : null;
  if (self && (id ?? self.id) === self.id) {
    return { id: self.id, organisationId: self.organisationId };
  }
  const requester = await tx.user.findFirst({
    where: { id: id ?? "", deactivatedAt: null },
    select: { id: true, organisationId: true },
  });
  if (!requester) throw invalid([{ path: "/requesterId", message: "is not an active person" }]);
  return requester;
}

/** The other ticket of a link, as far as the actor can see it. */
export async function requireLinked(
  tx: Tx,
  actor: Actor,
  name: string,
  types?: TicketType[],
  path = "/linkedId",
) {
  const other = await tx.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)], ...(types ? { type: { in: types } } : {}) },
    select: { id: true },
  });
  if (!other || !isAgent(actor)) {
    throw invalid([{ path, message: "is not a ticket that can be linked here" }]);
  }
  return other.id;
}
