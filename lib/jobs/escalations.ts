import { isDatabaseAway, prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { escalateTeam } from "@/lib/ola/commands/escalate-team";
import { EscalateOlaCommand } from "@/lib/ola/contract";
import { escalateTicket } from "@/lib/sla/commands/escalate-ticket";
import { EscalateCommand } from "@/lib/sla/contract";

const SYSTEM = { kind: "system", name: "service-levels" } as const;
const AT_ONCE = 200;
/** For so long after its time a job may still be on its way. */
const GRACE_MS = 3_000;

export async function escalateNow(payload: unknown): Promise<void> {
  await execute(escalateTicket, SYSTEM, EscalateCommand.parse(payload)).catch(unlessGone);
}

export async function escalateTeamNow(payload: unknown): Promise<void> {
  await execute(escalateTeam, SYSTEM, EscalateOlaCommand.parse(payload)).catch(unlessGone);
}

/** In the trash or gone for good. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Refused) || error.code !== "not-found") throw error;
}

type Overdue = { ticketId: string };

/** Escalates what a lost job has left lying. One that cannot be now holds up none behind it. */
export async function escalateOverdue(): Promise<void> {
  const promised = await prisma.$queryRaw<Overdue[]>`
    select s.ticket_id as "ticketId" from ticket_sla s
    where s.escalate_at < now() - ${GRACE_MS}::int * interval '1 ms'
      and exists (select from ticket t where t.id = s.ticket_id and t.trash_entry_id is null)
    order by s.escalate_at limit ${AT_ONCE}`;
  await each(promised, escalateNow);
  const among = await prisma.$queryRaw<Overdue[]>`
    select s.ticket_id as "ticketId" from ticket_ola s
    where s.escalate_at < now() - ${GRACE_MS}::int * interval '1 ms'
      and exists (select from ticket t where t.id = s.ticket_id and t.trash_entry_id is null)
    order by s.escalate_at limit ${AT_ONCE}`;
  await each(among, escalateTeamNow);
}

async function each(overdue: readonly Overdue[], escalate: (due: Overdue) => Promise<void>) {
  for (const due of overdue) {
    await escalate(due).catch((error: unknown) => {
      if (isDatabaseAway(error)) throw error;
      log.warn({ error, ...due }, "a ticket could not be escalated");
    });
  }
}
