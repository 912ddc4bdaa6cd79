import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { purge } from "@/lib/trash/commands/purge";

const AT_ONCE = 100;

/** Purges what was kept long enough, one by one; what is under legal hold waits until it is lifted. */
export async function purgeWhatIsDue(): Promise<void> {
  const failed = new Set<string>();
  for (;;) {
    const due = await prisma.trashEntry.findMany({
      where: {
        id: { notIn: [...failed] },
        outcome: null,
        purgeAfter: { lte: new Date() },
        tickets: { none: HELD },
        replies: { none: { ticket: HELD } },
      },
      orderBy: { purgeAfter: "asc" },
      take: AT_ONCE,
      select: { id: true, reference: true },
    });
    for (const entry of due) if (!(await purgeOne(entry))) failed.add(entry.id);
    if (due.length < AT_ONCE) return;
  }
}

const HELD = { legalHolds: { some: { liftedAt: null } } } as const;
const SYSTEM = { kind: "system", name: "retention" } as const;

async function purgeOne({ id, reference }: { id: string; reference: string }): Promise<boolean> {
  try {
    const input = { entryId: id, confirm: reference };
    await execute(purge, SYSTEM, input, { key: `purge:${id}` });
    return true;
  } catch (error) {
    // Restored or held at the last moment, or the database is busy: the next turn sees.
    if (!(error instanceof Refused)) log.error({ error, entryId: id }, "could not purge");
    return false;
  }
}
