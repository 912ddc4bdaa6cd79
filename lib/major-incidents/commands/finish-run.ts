import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { audiencesLeftOpen, tellTheEnd } from "../closing";
import { miMoved, miRunFailed } from "../events";
import { openReview } from "../review-steps";
import { FinishRunCommand } from "../stand-down-contract";
import { lockMi, partakersOf, releaseRoles, writeMi } from "../steps";
import { OVER } from "../update-sentences";

/**
 * Ends a stand-down whose items are all settled: every audience hears that it is over, roles are
 * free, and it is stood down. Nobody's last word may be that it still goes on.
 */
export const finishRun = command({
  name: "batch.finish",
  input: FinishRunCommand,
  async load(tx, actor, { batchId }) {
    const found = await tx.batch.findUnique({ where: { id: batchId, kind: "stand_down" } });
    const mi = found?.majorIncidentId && (await lockMi(tx, actor, found.majorIncidentId));
    const batch = mi && (await tx.batch.findUnique({ where: { id: batchId } }));
    return mi && batch ? { mi, batch } : null;
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, subject: { mi, batch }, emit }) {
    if (batch.state === "done") return { id: batch.id };
    const left = await tx.batchItem.count({ where: { batchId: batch.id, state: "pending" } });
    if (left > 0) throw conflict(`${left} of its tickets are not settled yet.`);
    const now = new Date();
    await tx.batch.update({ where: { id: batch.id }, data: { state: "done", finishedAt: now } });
    emit(miMoved, mi.id, {
      event: "stand_down",
      from: "standing_down",
      to: "stood_down",
      entryId: null,
    });
    await writeMi(tx, mi, {
      state: "stood_down",
      stoodDownAt: now,
      endedAt: now,
      ...partakersOf(mi),
      ...(mi.publicPhase === "none" ? {} : { publicPhase: "resolved" }),
      ...(await openReview(tx, emit, mi, now)),
    });
    await tellTheEnd(tx, actor, emit, mi.id, mi.closingMessage ?? OVER);
    await releaseRoles(tx, emit, mi);
    const failed = await tx.batchItem.count({ where: { batchId: batch.id, state: "failed" } });
    if (failed > 0) emit(miRunFailed, mi.id, { batchId: batch.id, failed });
    const open = await audiencesLeftOpen(tx, mi.id);
    if (open.length > 0) throw new Error(`The last word of ${open.join(", ")} is an open phase.`);
    return { id: batch.id };
  },
});
