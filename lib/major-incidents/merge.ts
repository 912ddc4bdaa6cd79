import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { audiencesLeftOpen } from "./closing";
import { miTicketsLinked, ticketHung } from "./events";
import { type LockedMi, lockMi } from "./steps";
import { OUTSIDE } from "./update-words";
import { ACTIVE_STATES } from "./words";

type Context = { tx: Tx; actor: Actor; emit: Emit };

/**
 * Moves what hangs on it to another: tickets, subscribers and open work items, none of them twice.
 *
 * @throws `validation-failed` unless the other is another active one that the actor can see, and takes
 *   what comes: a run that stands it down has settled on its tickets already.
 */
export async function mergeInto(
  { tx, actor, emit }: Context,
  mi: LockedMi,
  name: string,
): Promise<LockedMi> {
  const target = await lockMi(tx, actor, name);
  if (
    !target ||
    target.id === mi.id ||
    !ACTIVE_STATES.includes(target.seen.state) ||
    target.drill !== mi.drill
  ) {
    throw invalid([{ path: "/linkedId", message: "is not another active major incident" }]);
  }
  if (target.seen.isRunning) {
    throw invalid([{ path: "/linkedId", message: "is being stood down right now" }]);
  }
  await requireSameReaders(tx, mi, target);
  const from = mi.id;
  const to = target.id;
  const links = await tx.miTicket.findMany({
    where: { majorIncidentId: from, unlinkedAt: null },
    select: { ticketId: true },
  });
  const ticketIds = links.map(({ ticketId }) => ticketId);
  await tx.miTicket.updateMany({
    where: { majorIncidentId: from, unlinkedAt: null },
    data: { unlinkedAt: new Date() },
  });
  await tx.$executeRaw`
    insert into mi_ticket
      (id, major_incident_id, ticket_id, via, linked_by_id, linked_at, still_broken_at)
    select muster_uuid7(), ${to}::uuid, ticket_id, via, linked_by_id, linked_at, still_broken_at
    from mi_ticket where major_incident_id = ${from}::uuid and ticket_id = any(${ticketIds}::uuid[])
    on conflict (major_incident_id, ticket_id) do update set unlinked_at = null`;
  await tx.$executeRaw`
    insert into mi_subscriber
      (id, major_incident_id, audience, user_id, email, via, confirmed_at, unsubscribed_at)
    select muster_uuid7(), ${to}::uuid, audience, user_id, email, via, confirmed_at, unsubscribed_at
    from mi_subscriber where major_incident_id = ${from}::uuid
    on conflict do nothing`;
  await tx.workItem.updateMany({
    where: { majorIncidentId: from, state: "open" },
    data: { majorIncidentId: to },
  });
  await tx.$executeRaw`
    insert into mi_service (major_incident_id, service_id)
    select ${to}::uuid, service_id from mi_service where major_incident_id = ${from}::uuid
    on conflict do nothing`;
  // Whoever heard of this one hears of the end of the other, whether or not it told them anything.
  await tx.$executeRaw`
    update mi_audience kept set last_phase = heard.last_phase
    from mi_audience heard
    where heard.major_incident_id = ${from}::uuid and kept.major_incident_id = ${to}::uuid
      and kept.kind = heard.kind and heard.last_phase <> 'resolved'
      and (kept.last_phase is null or kept.last_phase = 'resolved')`;
  // What they were promised is kept by whoever tells them from now on.
  await tx.$executeRaw`
    update mi_audience kept set next_update_by = least(kept.next_update_by, heard.next_update_by)
    from mi_audience heard
    where heard.major_incident_id = ${from}::uuid and kept.major_incident_id = ${to}::uuid
      and kept.kind = heard.kind and heard.next_update_by is not null
      and heard.last_phase <> 'resolved'`;
  if (ticketIds.length > 0) {
    emit(miTicketsLinked, to, { ticketIds, count: ticketIds.length, via: "link" });
    if (!target.drill) for (const id of ticketIds) emit(ticketHung, id, { majorIncidentId: to });
  }
  return target;
}

/**
 * Whoever heard of it hears of its end from the other: so those who may know of the one have to be able
 * to know of the other.
 *
 * @throws `validation-failed` for a practice run and a real one, where the desk would read what is restricted,
 *   or where those outside would lose it.
 */
async function requireSameReaders(tx: Tx, mi: LockedMi, target: LockedMi): Promise<void> {
  const path = "/linkedId";
  if (mi.drill !== target.drill) {
    throw invalid([{ path, message: "is a practice run, or this is: only one of them is real" }]);
  }
  if (mi.restricted && !target.restricted) {
    const message =
      "is known to the whole desk, and this one is restricted: decide first who may know of both";
    throw invalid([{ path, message }]);
  }
  if (!target.restricted || mi.restricted) return;
  const open = await audiencesLeftOpen(tx, mi.id);
  if (open.some((kind) => OUTSIDE.includes(kind))) {
    throw invalid([{ path, message: "is restricted, and those outside have heard of this one" }]);
  }
}
