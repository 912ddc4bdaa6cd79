import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { miRepliesEnded } from "../events";
import { FinishRepliesCommand } from "../reply-contract";
import { lockMi } from "../steps";

/** Every ticket was answered, or says why not. */
export const finishReplies = command({
  name: "batch.finish_replies",
  input: FinishRepliesCommand,
  async load(tx, actor, { batchId }) {
    const where = { id: batchId, kind: "reply" };
    const found = await tx.batch.findUnique({ where });
    const mi = found?.majorIncidentId && (await lockMi(tx, actor, found.majorIncidentId));
    const batch = mi && (await tx.batch.findUnique({ where }));
    return mi && batch ? { mi, batch } : null;
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: { mi, batch }, emit }) {
    if (batch.state === "done") return { id: batch.id };
    const counted = await tx.batchItem.groupBy({
      by: ["state"],
      where: { batchId: batch.id },
      _count: true,
    });
    const count = (state: string) => counted.find((one) => one.state === state)?._count ?? 0;
    if (count("pending") > 0) throw conflict(`${count("pending")} are not answered yet.`);
    await tx.batch.update({
      where: { id: batch.id },
      data: { state: "done", finishedAt: new Date() },
    });
    const [done, failed] = [count("done"), count("failed")];
    emit(miRepliesEnded, mi.id, { batchId: batch.id, done, failed });
    return { id: batch.id };
  },
});
