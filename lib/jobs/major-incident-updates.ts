import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { callOverdue } from "@/lib/major-incidents/commands/call-overdue";
import { releaseUpdate } from "@/lib/major-incidents/commands/release-update";
import { CallOverdueCommand, UpdateCommand } from "@/lib/major-incidents/update-contract";
import { CALL_AGAIN_MS, LAST_CALL } from "@/lib/major-incidents/update-words";
import { ACTIVE_STATES } from "@/lib/major-incidents/words";

const SYSTEM = { kind: "system", name: "major-incident-updates" } as const;
const AT_ONCE = 100;
/** For so long after its time a job may still be on its way. */
const GRACE_MS = 5_000;

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

/** Makes the calls of which the job was lost. Which one is due follows from the promise alone. */
export async function callWhatIsOverdue(): Promise<void> {
  const broken = await prisma.$queryRaw<Broken[]>`
    select a.major_incident_id as "majorIncidentId", a.kind as audience,
      a.next_update_by as "promisedAt", a.escalation + 1 as step
    from mi_audience a join major_incident m on m.id = a.major_incident_id
    where m.state = any(${[...ACTIVE_STATES]}::text[]) and a.escalation < ${LAST_CALL}
      and a.next_update_by
        < now() - (a.escalation * ${CALL_AGAIN_MS}::int + ${GRACE_MS}::int) * interval '1 ms'
    order by a.next_update_by limit ${AT_ONCE}`;
  for (const { promisedAt, ...call } of broken) {
    await callOverdueUpdate({ ...call, promisedAt: promisedAt.toISOString() });
  }
}

type Broken = { majorIncidentId: string; audience: string; promisedAt: Date; step: number };

/** What is gone needs no release and no call; a database that is away is tried again. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  await run().catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== "not-found") throw error;
  });
}
