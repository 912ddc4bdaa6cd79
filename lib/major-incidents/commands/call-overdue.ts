import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { lockMi } from "../steps";
import { CallOverdueCommand } from "../update-contract";
import { miUpdateOverdue } from "../update-events";
import { isTelling } from "../update-policy";
import { CALL_AGAIN_MS, LAST_CALL, OVERDUE_TASK } from "../update-words";

/** Nobody heard what they were promised to hear: calls the next in line, once. It says nothing to anybody else. */
export const callOverdue = command({
  name: "major_incident.call_overdue",
  input: CallOverdueCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: mi, emit }) {
    const { audience, step } = input;
    const promisedAt = new Date(input.promisedAt);
    const waited = Date.now() - promisedAt.getTime();
    if (!isTelling(mi.seen)) return { id: mi.id };
    // The job's clock is the database's; a call that comes too early is made again, not forgotten.
    if (waited < 0) throw conflict("There is still time to keep it.");
    // The promise that it was about stands, and nobody made this call before.
    const called = await tx.miAudience.updateMany({
      where: {
        majorIncidentId: mi.id,
        kind: audience,
        nextUpdateBy: promisedAt,
        escalation: step - 1,
      },
      data: { escalation: step },
    });
    if (called.count === 0) return { id: mi.id };
    emit(miUpdateOverdue, mi.id, { audience, step, minutes: Math.floor(waited / 60_000) });
    if (step < LAST_CALL) {
      const next = JSON.stringify({ ...input, step: step + 1 });
      const at = new Date(promisedAt.getTime() + step * CALL_AGAIN_MS).toISOString();
      await tx.$executeRaw`
        select graphile_worker.add_job(${OVERDUE_TASK}, ${next}::json,
          run_at := ${at}::timestamptz, max_attempts := 8,
          job_key := ${`promise:${mi.id}:${audience}`})`;
    }
    return { id: mi.id };
  },
});
