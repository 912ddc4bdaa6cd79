import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { FinishNoticeCommand, NoticeView } from "../contract";
import { noticeEnded } from "../events";

/** Every incident was told, or says why not. */
export const finishNotice = command({
  name: "batch.finish_notice",
  input: FinishNoticeCommand,
  async load(tx, _actor, { batchId }) {
    await tx.$executeRaw`select 1 from batch where id = ${batchId}::uuid for update`;
    return tx.batch.findUnique({
      where: { id: batchId, kind: "notice" },
      include: { notice: true },
    });
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: batch, emit }) {
    const { notice } = batch;
    if (batch.state === "done" || !notice) return { id: batch.id };
    const counted = await tx.batchItem.groupBy({
      by: ["state"],
      where: { batchId: batch.id },
      _count: true,
    });
    const count = (state: string) => counted.find((one) => one.state === state)?._count ?? 0;
    if (count("pending") > 0) throw conflict(`${count("pending")} are not told yet.`);
    await tx.batch.update({
      where: { id: batch.id },
      data: { state: "done", finishedAt: new Date() },
    });
    emit(noticeEnded, notice.problemId, {
      kind: NoticeView.shape.kind.parse(notice.kind),
      number: notice.number,
      ...{ batchId: batch.id, done: count("done"), failed: count("failed") },
    });
    return { id: batch.id };
  },
});
