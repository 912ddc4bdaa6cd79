import { calendarRevised } from "@/lib/calendars/events";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { reckonTeams } from "@/lib/ola/commands/reckon-teams";
import { olaRemoved, olaRevised } from "@/lib/ola/events";
import { reckonOla } from "@/lib/ola/reckon";
import {
  ticketAssigned,
  ticketCreated,
  ticketMoved,
  ticketPriorityOverridden,
  ticketReprioritised,
  ticketRevised,
} from "@/lib/tickets/events";
import type { Effect, Lease, Settlement, Write } from "./effect";

/** What the clock of a ticket's team says follows from its events, and is kept for lists and escalations. */
export const reckonOlaOf: Write = {
  name: "reckon-ola",
  on: [
    ...[ticketCreated, ticketMoved, ticketAssigned, ticketRevised],
    ...[ticketReprioritised, ticketPriorityOverridden],
  ],
  recipients: () => null,
  isForNobody: true,
  // A desk whose teams promise each other nothing has nothing to reckon.
  concerns: async (tx, events) => {
    const policy = await tx.olaPolicy.findFirst({
      where: { removedAt: null },
      select: { id: true },
    });
    return policy === null ? [] : events;
  },
  write: async (tx, effectIds) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select distinct e.subject_id as id from effect f join event e on e.id = f.event_id
      where f.id = any(${[...effectIds]}::uuid[])`;
    await reckonOla(
      tx,
      rows.map(({ id }) => id),
    );
  },
};

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;
const AT_ONCE = 100;
const SYSTEM = { kind: "system", name: "service-levels" } as const;

/** Every open ticket for which its team promises something else now has its clock reckoned anew. */
export const reckonOlaPromised: Effect = {
  name: "reckon-ola-promised",
  on: [olaRevised, olaRemoved, calendarRevised],
  recipients: () => null,
  isForNobody: true,
  staysInside: true,
  send: reckonSome,
};

async function reckonSome({ effectId, stop }: Lease): Promise<Settlement> {
  const until = Date.now() + WORKS_FOR_MS;
  const { event, createdAt } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { createdAt: true, event: { select: { subjectId: true } } },
  });
  for (;;) {
    const left = await stale(event.subjectId, createdAt);
    if (left.length === 0) return { state: "done", detail: "every open ticket has been reckoned" };
    if (stop.aborted || Date.now() > until) return { state: "handed-back" };
    await execute(reckonTeams, SYSTEM, { ticketIds: left });
  }
}

/** Those of the team, or of any that counts by the calendar, which may have been reckoned before it changed. */
async function stale(subjectId: string, since: Date): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select s.ticket_id as id from ticket_ola s join ticket t on t.id = s.ticket_id
    join ola_policy p on p.id = s.policy_id
    where s.reckoned_at <= ${since} and t.open
      and (p.id = ${subjectId}::uuid
        or p.terms @> jsonb_build_object('targets',
          jsonb_build_array(jsonb_build_object('calendarId', ${subjectId}::text))))
    order by s.ticket_id limit ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}
