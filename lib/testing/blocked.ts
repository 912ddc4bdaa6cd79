import { prisma } from "@/lib/db/client";

/** Waits until somebody waits for a ticket that a transaction of the test holds. */
export async function isBlocked(): Promise<void> {
  for (;;) {
    const [row] = await prisma.$queryRaw<{ waits: boolean }[]>`
      select exists (select from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.datname = current_database()
          and a.query like '%from ticket where id%') as waits`;
    if (row?.waits) return;
  }
}
