import { isDatabaseAway, prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { log } from "@/lib/log";
import { callRisk } from "@/lib/problems/commands/call-risk";

const SYSTEM = { kind: "system", name: "risks" } as const;
const AT_ONCE = 50;

/** Calls for every accepted risk whose day has come. One that cannot be now holds up none behind it. */
export async function callRisks(): Promise<void> {
  const due = await prisma.problemRecord.findMany({
    where: {
      reviewBy: { lte: new Date() },
      riskCalledAt: null,
      ticket: { resolutionCode: "risk_accepted", trashEntryId: null },
    },
    select: { ticketId: true },
    orderBy: { reviewBy: "asc" },
    take: AT_ONCE,
  });
  for (const { ticketId } of due) {
    await execute(callRisk, SYSTEM, { ticketId }).catch((error: unknown) => {
      if (isDatabaseAway(error)) throw error;
      log.warn({ error, ticketId }, "an accepted risk could not be called for");
    });
  }
}
