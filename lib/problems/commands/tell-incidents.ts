import { command } from "@/lib/kernel/command";
import { conflict, forbidden, invalid } from "@/lib/kernel/errors";
import { addRunJob } from "@/lib/major-incidents/stand-down";
import { lockTicket } from "@/lib/tickets/steps";
import { TellIncidentsCommand } from "../contract";
import { noticeStarted } from "../events";
import { openIncidentsOf } from "../incidents";
import { canTellIncidents } from "../policy";

/**
 * Tells every open incident of the problem of the last version of its workaround or its end, each once
 * per version. Each is one item of a run, so that a crash repeats nothing.
 */
export const tellIncidents = command({
  name: "problem.tell_incidents",
  input: TellIncidentsCommand,
  creates: true,
  load: (tx, actor, { problemId }) => lockTicket(tx, actor, problemId),
  allow: canTellIncidents,
  async run({ tx, actor, input, subject: problem, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const { kind, audience, exceptIds } = input;
    const notice = await tx.problemNotice.findFirst({
      where: { problemId: problem.id, kind },
      orderBy: { number: "desc" },
    });
    if (!notice) throw conflict(NOTHING[kind]);
    if (audience === "public" && notice.publicBody === null) {
      throw invalid([
        { path: "/audience", message: "has no words: none were written for customers" },
      ]);
    }
    const running = { noticeId: notice.id, state: "running" };
    if ((await tx.batch.count({ where: running })) > 0) {
      throw conflict("They are being told right now. Wait until that is done.");
    }
    const left = new Set(exceptIds);
    const untold = await tx.ticket.findMany({
      where: {
        ...openIncidentsOf(problem.id),
        tellings: { none: { noticeId: notice.id } },
      },
      select: { id: true, reference: true },
      orderBy: { id: "asc" },
    });
    const ids = untold.flatMap(({ id, reference }) =>
      left.has(id) || left.has(reference) ? [] : id,
    );
    if (ids.length === 0) throw conflict("No open incident of it is left that was not told.");
    const batch = await tx.batch.create({
      data: { kind: "notice", noticeId: notice.id, startedById: actor.id },
      select: { id: true },
    });
    await tx.$executeRaw`
      insert into batch_item (id, batch_id, subject_id, action)
      select muster_uuid7(), ${batch.id}::uuid, t.id, ${audience}
      from unnest(${ids}::uuid[]) as t (id)`;
    await addRunJob(tx, batch.id);
    emit(noticeStarted, problem.id, {
      ...{ kind, number: notice.number, batchId: batch.id, total: ids.length },
    });
    return batch;
  },
});

const NOTHING = {
  workaround: "No workaround was published yet.",
  fix: "It is not mended yet.",
};
