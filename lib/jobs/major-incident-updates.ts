import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { callOverdue } from "@/lib/major-incidents/commands/call-overdue";
import { releaseUpdate } from "@/lib/major-incidents/commands/release-update";
import { CallOverdueCommand, UpdateCommand } from "@/lib/major-incidents/update-contract";

const SYSTEM = { kind: "system", name: "major-incident-updates" } as const;
const AT_ONCE = 100;

export async function releaseUpdateNow(payload: unknown): Promise<void> {
  await quietly(() => execute(releaseUpdate, SYSTEM, UpdateCommand.parse(payload)));
}

export async function callOverdueUpdate(payload: unknown): Promise<void> {
  await quietly(() => execute(callOverdue, SYSTEM, CallOverdueCommand.parse(payload)));
}

/** Lets go of whatever a lost job has left lying. */
export async function releaseOverdueUpdates(): Promise<void> {
  const overdue = await prisma.miUpdate.findMany({
    where: { state: "held", releaseAt: { lt: new Date(Date.now() - 2_000) } },
    select: { id: true },
    orderBy: { releaseAt: "asc" },
    take: AT_ONCE,
  });
  for (const { id } of overdue) await releaseUpdateNow({ updateId: id });
}

/** What is gone needs no release and no call; a database that is away is tried again. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  await run().catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== "not-found") throw error;
  });
}
