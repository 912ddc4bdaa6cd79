import { command } from "@/lib/kernel/command";
import { conflict, forbidden, invalid } from "@/lib/kernel/errors";
import { miRepliesStarted } from "../events";
import { faultOf, lint } from "../lint";
import { secretsOf } from "../lint-facts";
import { canReplyToAll } from "../policy";
import { answerableIn } from "../replies";
import { ReplyToAllCommand } from "../reply-contract";
import { addRunJob } from "../stand-down";
import { lockMi } from "../steps";

/**
 * Answers every open ticket that hangs on it with the same words, but for those that are left out. Each
 * is one item of a run, so that a crash repeats nothing; what is linked later is not answered by it.
 */
export const replyToAll = command({
  name: "major_incident.reply_to_all",
  input: ReplyToAllCommand,
  creates: true,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canReplyToAll(actor, mi.seen),
  async run({ tx, actor, input, subject: mi, emit }) {
    if (actor.kind !== "person") throw forbidden();
    if (!input.despiteLint) {
      const found = lint(input.body, await secretsOf(tx, mi.id));
      const errors = found.map((one) => ({ path: "/body", message: faultOf(one) }));
      if (errors.length > 0) throw invalid(errors);
    }
    const running = await tx.batch.count({
      where: { majorIncidentId: mi.id, kind: "reply", state: "running" },
    });
    if (running > 0) throw conflict("They are being answered right now. Wait until that is done.");
    const left = new Set(input.exceptTicketIds);
    const tickets = (await answerableIn(tx, mi.id)).filter(
      ({ id, name }) => !left.has(id) && !left.has(name),
    );
    if (tickets.length === 0) {
      throw invalid([{ path: "/exceptTicketIds", message: "leaves nobody to answer" }]);
    }
    const batch = await tx.batch.create({
      data: { kind: "reply", majorIncidentId: mi.id, startedById: actor.id, body: input.body },
      select: { id: true },
    });
    const ids = tickets.map(({ id }) => id);
    await tx.$executeRaw`
      insert into batch_item (id, batch_id, subject_id, action)
      select muster_uuid7(), ${batch.id}::uuid, t.id, 'reply' from unnest(${ids}::uuid[]) as t (id)`;
    await addRunJob(tx, batch.id);
    emit(miRepliesStarted, mi.id, { batchId: batch.id, total: ids.length });
    return batch;
  },
});
