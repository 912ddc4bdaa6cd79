import type { Tx } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import type { Emit } from "@/lib/kernel/event";
import { hangTickets, lockMi } from "./steps";
import { affectedBy, toldWhere } from "./told";
import { miJoined } from "./update-events";
import { ACTIVE_STATES } from "./words";

/** From here on a subject tells of what is known already; 0 to 1. A person can take the ticket off. */
const ALIKE = 0.5;
const COMPARED = 200;

type Report = { id: string; subject: string };

/**
 * “Me too” by mail: what a customer writes of something that they were told of, under the name that it
 * has outside or in words as others reported it, hangs on it at once. They hear of it from then on, and
 * count as affected.
 */
export async function joinByMail(tx: Tx, actor: Person, emit: Emit, ticket: Report): Promise<void> {
  const told = await tx.majorIncident.findMany({
    where: toldWhere(actor),
    select: { id: true },
    take: 20,
  });
  if (told.length === 0) return;
  const [nearest] = await tx.$queryRaw<{ id: string }[]>`
    with said as (
      (select u.major_incident_id as id, u.headline as words from mi_update u
       where u.major_incident_id = any(${told.map(({ id }) => id)}::uuid[])
         and u.state = 'sent' and u.headline is not null
       order by u.number desc limit ${COMPARED})
      union all
      (select l.major_incident_id, t.subject from mi_ticket l join ticket t on t.id = l.ticket_id
       where l.major_incident_id = any(${told.map(({ id }) => id)}::uuid[]) and l.unlinked_at is null
         and t.trash_entry_id is null
       order by l.linked_at limit ${COMPARED})
    )
    select id from said where muster_likeness(words, ${ticket.subject}) >= ${ALIKE}
    order by muster_likeness(words, ${ticket.subject}) desc, id limit 1`;
  if (!nearest) return;
  // Held, so that it is not over before the ticket hangs on it.
  const mi = await lockMi(tx, { kind: "system", name: "me-too" }, nearest.id);
  if (!mi || !ACTIVE_STATES.includes(mi.seen.state) || mi.seen.isRunning) return;
  const report = { id: ticket.id, requesterId: actor.id };
  await hangTickets(tx, actor, emit, mi, [report], "me_too");
  emit(miJoined, mi.id, { userId: actor.id, affected: await affectedBy(tx, mi.id) });
}
