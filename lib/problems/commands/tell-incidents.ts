import { command } from "@/lib/kernel/command";
import { conflict, forbidden, invalid } from "@/lib/kernel/errors";
import { lockTicket } from "@/lib/tickets/steps";
import { TellIncidentsCommand } from "../contract";
import { canTellIncidents } from "../policy";
import { startTelling } from "../telling";

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
    return startTelling(
      tx,
      emit,
      { problemId: problem.id, notice, startedById: actor.id, audience },
      exceptIds,
    );
  },
});

const NOTHING = {
  workaround: "No workaround was published yet.",
  fix: "It is not mended yet.",
  risk: "Nobody has accepted its risk yet.",
};
