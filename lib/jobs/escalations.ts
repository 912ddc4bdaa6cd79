import { isDatabaseAway, prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { escalateTicket } from "@/lib/sla/commands/escalate-ticket";
import { EscalateCommand } from "@/lib/sla/contract";

const SYSTEM = { kind: "system", name: "service-levels" } as const;
const AT_ONCE = 200;
/** For so long after its time a job may still be on its way. */
const GRACE_MS = 3_000;

export async function escalateNow(payload: unknown): Promise<void> {
  await execute(escalateTicket, SYSTEM, EscalateCommand.parse(payload)).catch((error: unknown) => {
    // In the trash or gone for good.
    if (!(error instanceof Refused) || error.code !== "not-found") throw error;
  });
}

/** Escalates what a lost job has left lying. One that cannot be now holds up none behind it. */
export async function escalateOverdue(): Promise<void> {
  const overdue = await prisma.$queryRaw<{ ticketId: string }[]>`
    select s.ticket_id as "ticketId" from ticket_sla s
    where s.escalate_at < now() - ${GRACE_MS}::int * interval '1 ms'
      and exists (select from ticket t where t.id = s.ticket_id and t.trash_entry_id is null)
    order by s.escalate_at limit ${AT_ONCE}`;
  for (const { ticketId } of overdue) {
    await escalateNow({ ticketId }).catch((error: unknown) => {
      if (isDatabaseAway(error)) throw error;
      log.warn({ error, ticketId }, "a ticket could not be escalated");
    });
  }
}
