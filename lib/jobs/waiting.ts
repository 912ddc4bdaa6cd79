import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { settingsIn } from "@/lib/settings/queries";
import { WAIT_IS_OVER } from "@/lib/tickets/awaited";
import { closeSolved } from "@/lib/tickets/commands/close-solved";
import { endWait } from "@/lib/tickets/commands/end-wait";
import { remindRequester } from "@/lib/tickets/commands/remind-requester";
import { isSilentFor } from "@/lib/tickets/silence";
import { REMINDED_AFTER_DAYS } from "@/lib/tickets/waiting-contract";

const SYSTEM = { kind: "system", name: "waiting" } as const;
const AT_ONCE = 50;

/** What waited for a day that has come, or for a change or problem that has ended, goes on. */
export async function resumeWhatWaited(): Promise<void> {
  const over = await prisma.$queryRaw<{ id: string }[]>`
    select t.id from ticket t
    where t.state = 'on_hold' and t.trash_entry_id is null and (${WAIT_IS_OVER})
    order by t.id limit ${AT_ONCE}`;
  for (const { id } of over) await quietly(() => execute(endWait, SYSTEM, { ticketId: id }));
}

/** What was solved is closed once nobody has objected for as many days as an admin says. */
export async function closeWhatIsSolved(): Promise<void> {
  const { autocloseDays } = await settingsIn(prisma);
  const solved = await prisma.$queryRaw<{ id: string }[]>`
    select t.id from ticket t
    where t.trash_entry_id is null and ${isSilentFor(autocloseDays)}
    order by t.resolved_at limit ${AT_ONCE}`;
  for (const { id } of solved) await quietly(() => execute(closeSolved, SYSTEM, { ticketId: id }));
}

/** Whoever is waited for is reminded after three days, and after seven. */
export async function remindWhoIsWaitedFor(): Promise<void> {
  for (const days of REMINDED_AFTER_DAYS) {
    const waiting = await prisma.$queryRaw<{ id: string }[]>`
      select t.id from ticket t
      cross join lateral (
        select e.seq, e.created_at from event e
        where e.subject_id = t.id and e.kind = 'ticket.moved' and e.facts->>'event' = 'hold'
        order by e.seq desc limit 1) as held
      where t.state = 'on_hold' and t.hold_reason = 'awaiting_requester'
        and t.trash_entry_id is null
        and held.created_at <= now() - ${days}::int * interval '1 day'
        and not exists (
          select from event r where r.subject_id = t.id and r.kind = 'ticket.reminded'
            and r.seq > held.seq and (r.facts->>'days')::int >= ${days}::int)
      order by t.id limit ${AT_ONCE}`;
    for (const { id } of waiting) {
      await quietly(() => execute(remindRequester, SYSTEM, { ticketId: id, days }));
    }
  }
}

async function quietly(run: () => Promise<unknown>): Promise<void> {
  await run().catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
}
