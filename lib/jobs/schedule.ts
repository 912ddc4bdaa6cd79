import { sweepFiles } from "@/lib/attachments/sweep";
import { prisma } from "@/lib/db/client";
import { wakeOverdueMail } from "@/lib/mail/inbound/wake-overdue";
import { wakeSnoozed } from "@/lib/notifications/rows";
import { forgetOldAttempts } from "@/lib/people/throttle";
import { forgetWords } from "@/lib/search/forget-words";
import { callRisks } from "./call-risks";
import { escalateOverdue } from "./escalations";
import { giveWhatWaits } from "./give-what-waits";
import { proposeWhatRulesFind, watchMajorIncidents } from "./major-incident-clocks";
import { callWhatIsOverdue, releaseOverdueUpdates } from "./major-incident-updates";
import { offerDigests } from "./offer-digests";
import { purgeWhatIsDue } from "./purge-due";
import { releaseOverdue } from "./release-held";
import { resumeTurns } from "./rule-turns";
import { resumeBatches } from "./run-batch";
import { tellOfMaintenance } from "./turn-maintenance";
import { closeWhatIsSolved, remindWhoIsWaitedFor, resumeWhatWaited } from "./waiting";

/** What every worker does from time to time. Each may run anywhere, at once, and again. */
export const SCHEDULE = [
  { name: "tidying", everyMs: 3_600_000, turn: tidy },
  { name: "sweep of files", everyMs: 3_600_000, turn: () => sweepFiles() },
  { name: "purging", everyMs: 600_000, turn: purgeWhatIsDue },
  { name: "forgetting of words", everyMs: 600_000, turn: forgetAll },
  { name: "releasing", everyMs: 5_000, turn: releaseOverdue },
  { name: "resuming of batches", everyMs: 5_000, turn: resumeBatches },
  { name: "rules by the clock", everyMs: 5_000, turn: resumeTurns },
  { name: "clocks of major incidents", everyMs: 5_000, turn: watchMajorIncidents },
  { name: "releasing of updates", everyMs: 5_000, turn: releaseOverdueUpdates },
  { name: "rules for major incidents", everyMs: 5_000, turn: proposeWhatRulesFind },
  { name: "calls for updates", everyMs: 5_000, turn: callWhatIsOverdue },
  { name: "escalations", everyMs: 5_000, turn: escalateOverdue },
  { name: "resuming", everyMs: 2_000, turn: resumeWhatWaited },
  { name: "giving in turn", everyMs: 10_000, turn: giveWhatWaits },
  { name: "closing", everyMs: 10_000, turn: closeWhatIsSolved },
  { name: "reminding", everyMs: 60_000, turn: remindWhoIsWaitedFor },
  { name: "reviews of risks", everyMs: 30_000, turn: callRisks },
  { name: "maintenance", everyMs: 5_000, turn: tellOfMaintenance },
  { name: "waking", everyMs: 2_000, turn: () => wakeSnoozed() },
  { name: "digests", everyMs: 30_000, turn: () => offerDigests() },
  { name: "waking of mail", everyMs: 30_000, turn: wakeOverdueMail },
] as const;

/** It waits by itself where a transaction goes on. */
async function forgetAll(): Promise<void> {
  while ((await forgetWords()) === "more");
}

/** Removes what has done its duty: keys and what rules found after 72 hours, counters of failed sign-ins, spent jobs. */
async function tidy(): Promise<void> {
  await prisma.$executeRaw`
    delete from idempotency_key where created_at < now() - interval '72 hours'`;
  // An effect that is tried again goes by it for as long as its keys are kept.
  await prisma.$executeRaw`
    delete from rule_verdict where created_at < now() - interval '72 hours'`;
  await forgetOldAttempts();
  // The rows of their effects tell what became of them; the sweep wakes those that need it.
  await prisma.$executeRaw`
    select count(*) from graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs
      where task_identifier in ('perform', 'deliver', 'push') and locked_at is null
        and attempts >= max_attempts
    ))`;
}
