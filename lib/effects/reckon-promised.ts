import { calendarRevised } from "@/lib/calendars/events";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { reckonTickets } from "@/lib/sla/commands/reckon-tickets";
import { slaPolicyRemoved, slaPolicyRevised } from "@/lib/sla/events";
import type { Effect, Happened, Lease, Settlement } from "./effect";

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;
const AT_ONCE = 100;
const SYSTEM = { kind: "system", name: "service-levels" } as const;

const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Every open ticket for which something else is promised now has its clocks reckoned anew. */
export const reckonPromised: Effect = {
  name: "reckon-promised",
  on: [slaPolicyRevised, slaPolicyRemoved, calendarRevised],
  recipients: () => null,
  isForNobody: true,
  concerns: async (_tx, events) => events.filter((event) => !isRenamedAlone(event)),
  staysInside: true,
  send: reckonSome,
};

/** No clock counts by the name of a calendar. */
const isRenamedAlone = ({ kind, facts }: Happened) =>
  kind === calendarRevised.name &&
  calendarRevised.facts.parse(facts).changed.every((name) => name === "name");

async function reckonSome({ effectId, stop }: Lease): Promise<Settlement> {
  const until = Date.now() + WORKS_FOR_MS;
  const { event, createdAt } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { createdAt: true, event: { select: { subjectId: true } } },
  });
  for (let after = BEFORE_ALL; ; ) {
    const left = await stale(event.subjectId, createdAt, after);
    const last = left.at(-1);
    if (!last) return { state: "done", detail: "every open ticket has been reckoned" };
    if (stop.aborted || Date.now() > until) return { state: "handed-back" };
    await execute(reckonTickets, SYSTEM, { ticketIds: left });
    after = last;
  }
}

/**
 * Those of the policy, or of any that counts by the calendar, which may have been reckoned before it
 * changed; and those that fall to the policy since it says something for their priority.
 */
async function stale(subjectId: string, since: Date, after: string): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select s.ticket_id as id from ticket_sla s join ticket t on t.id = s.ticket_id
    join sla_policy p on p.id = s.policy_id
    where s.ticket_id > ${after}::uuid and s.reckoned_at <= ${since} and t.open
      and (p.id = ${subjectId}::uuid
        or p.terms @> jsonb_build_object('targets',
          jsonb_build_array(jsonb_build_object('calendarId', ${subjectId}::text))))
    union
    select t.id from sla_policy p join ticket t on t.open and t.created_at >= p.created_at
      and (p.type is null or p.type = t.type::text)
      and (p.organisation_id is null or p.organisation_id = t.organisation_id)
      and (p.service_id is null or p.service_id = t.service_id)
      and p.terms @> jsonb_build_object('targets',
        jsonb_build_array(jsonb_build_object('priority', t.priority)))
    left join ticket_sla s on s.ticket_id = t.id
    where p.id = ${subjectId}::uuid and p.removed_at is null and t.id > ${after}::uuid
      and (s.ticket_id is null or s.reckoned_at <= ${since})
    order by id limit ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}
