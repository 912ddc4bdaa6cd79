import { calendarRevised } from "@/lib/calendars/events";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { reckonTickets } from "@/lib/sla/commands/reckon-tickets";
import { slaPolicyRemoved, slaPolicyRevised } from "@/lib/sla/events";
import type { Effect, Lease, Settlement } from "./effect";

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;
const AT_ONCE = 100;
const SYSTEM = { kind: "system", name: "service-levels" } as const;

/** Every open ticket for which something else is promised now has its clocks reckoned anew. */
export const reckonPromised: Effect = {
  name: "reckon-promised",
  on: [slaPolicyRevised, slaPolicyRemoved, calendarRevised],
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
    await execute(reckonTickets, SYSTEM, { ticketIds: left });
  }
}

/** Those of the policy, or of any that counts by the calendar, which may have been reckoned before it changed. */
async function stale(subjectId: string, since: Date): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select s.ticket_id as id from ticket_sla s join ticket t on t.id = s.ticket_id
    join sla_policy p on p.id = s.policy_id
    where s.reckoned_at <= ${since} and t.open
      and (p.id = ${subjectId}::uuid
        or p.terms @> jsonb_build_object('targets',
          jsonb_build_array(jsonb_build_object('calendarId', ${subjectId}::text))))
    order by s.ticket_id limit ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}
