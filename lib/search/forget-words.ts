import { setTimeout as pause } from "node:timers/promises";
import { prisma } from "@/lib/db/client";

const AT_ONCE = 2_000;
const WAITS_MS = 5_000;
const LOOKS_FIRST_MS = 10;

/**
 * Forgets the words that left a ticket's entry and that no other ticket says, some thousand at once, and
 * says whether more are left, which is also so where a transaction goes on for more than five seconds.
 *
 * Whoever wrote a ticket meanwhile may have found such a word known, and not written it down. So everything
 * is waited for that was going on when the doubt was seen; whoever comes later sees it, too.
 */
export async function forgetWords(): Promise<"more" | "done"> {
  const [doubt] = await prisma.$queryRaw<{ ids: bigint[]; seen: string }[]>`
    select array_agg(id) as ids, pg_current_xact_id()::text as seen
    from (select id from search_doubt order by id limit ${AT_ONCE}) d
    having count(*) > 0`;
  if (doubt === undefined) return "done";
  if (!(await areOver(doubt.seen))) return "more";
  await prisma.$executeRaw`select muster_forget_words(${doubt.ids}::bigint[])`;
  return doubt.ids.length < AT_ONCE ? "done" : "more";
}

/** Whether all transactions up to this one have ended, within some seconds. */
async function areOver(transaction: string): Promise<boolean> {
  const until = Date.now() + WAITS_MS;
  for (let wait = LOOKS_FIRST_MS; ; wait *= 2) {
    const [now] = await prisma.$queryRaw<{ over: boolean }[]>`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${transaction}::text::xid8 as over`;
    if (now?.over) return true;
    if (Date.now() > until) return false;
    await pause(wait);
  }
}
