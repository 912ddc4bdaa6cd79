import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { escalateDecision } from "@/lib/major-incidents/commands/escalate-decision";
import { lapseOffer } from "@/lib/major-incidents/commands/lapse-offer";
import { EscalateDecisionCommand } from "@/lib/major-incidents/room-contract";
import { proposeByRule } from "@/lib/trigger-rules/commands/propose-by-rule";
import { findByRules } from "@/lib/trigger-rules/finding";

const RULES = { kind: "system", name: "trigger-rules" } as const;
const SYSTEM = { kind: "system", name: "major-incident-clocks" } as const;
const AT_ONCE = 100;

/** Offers of command that nobody answered, and proposals that nobody decided on. */
export async function watchMajorIncidents(): Promise<void> {
  const now = new Date();
  const offers = await prisma.miHandover.findMany({
    where: { outcome: null, dueAt: { lte: now } },
    select: { id: true },
    take: AT_ONCE,
  });
  for (const { id } of offers) await quietly(() => execute(lapseOffer, SYSTEM, { handoverId: id }));
  const proposals = await prisma.majorIncident.findMany({
    where: { state: "proposed", decisionEscalated: false, decisionDueAt: { lte: now } },
    select: { id: true },
    take: AT_ONCE,
  });
  for (const { id } of proposals) {
    await quietly(() => execute(escalateDecision, SYSTEM, { majorIncidentId: id }));
  }
}

/** Nobody decided by its time. Decided meanwhile, nothing happens. */
export async function escalateDecisionNow(payload: unknown): Promise<void> {
  await quietly(() => execute(escalateDecision, SYSTEM, EscalateDecisionCommand.parse(payload)));
}

/** What the rules have found becomes a proposal. */
export async function proposeWhatRulesFind(): Promise<void> {
  for (const found of await findByRules()) {
    await quietly(() => execute(proposeByRule, RULES, found));
  }
}

/** Answered, decided or ended at the last moment: the next turn sees. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  await run().catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
}
