import { addReply } from "@/lib/conversations/steps";
import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import type { Emit } from "@/lib/kernel/event";
import { lockItem, type RunItem } from "@/lib/major-incidents/run";
import { lockTicket, touchTicket } from "@/lib/tickets/steps";
import { NoticeView, TellItemCommand } from "../contract";
import { toldOfProblem } from "../events";
import { openIncidentsOf } from "../incidents";

/** Tells one incident of a run, once: the item says so in the same transaction. */
export const tellItem = command({
  name: "batch.tell_item",
  input: TellItemCommand,
  load: (tx, _actor, { itemId }) => lockItem(tx, itemId),
  allow: (actor, item) =>
    actor.kind === "person" && isAgent(actor) && item.batch.startedById === actor.id,
  async run({ tx, actor, subject: item, emit }) {
    if (item.state !== "pending" || item.batch.kind !== "notice") return { id: item.id };
    const reason = await tell(tx, actor, emit, item);
    await tx.batchItem.update({
      where: { id: item.id },
      data: { state: reason === null ? "done" : "skipped", reason, doneAt: new Date() },
    });
    return { id: item.id };
  },
});

/** Null once it is told; else why not. */
async function tell(tx: Tx, actor: Actor, emit: Emit, item: RunItem): Promise<string | null> {
  const ticket = await lockTicket(tx, actor, item.subjectId);
  const { notice } = await tx.batch.findUniqueOrThrow({
    where: { id: item.batch.id },
    select: { notice: true },
  });
  if (!ticket || !notice) return "gone";
  if (!ticket.open) return "already_done";
  const tied = { AND: [{ id: ticket.id }, openIncidentsOf(notice.problemId)] };
  if ((await tx.ticket.count({ where: tied })) === 0) return "gone";
  const audience = item.action === "public" ? ("public" as const) : ("internal" as const);
  const body = audience === "public" ? notice.publicBody : notice.body;
  if (body === null) return "gone";
  const said = { noticeId: notice.id, incidentId: ticket.id };
  const { count } = await tx.problemTelling.createMany({
    data: [{ ...said, audience }],
    skipDuplicates: true,
  });
  if (count === 0) return "already_told";
  await addReply(tx, actor, emit, { ticketId: ticket.id, body, audience });
  emit(toldOfProblem, ticket.id, {
    problemId: notice.problemId,
    ...{ kind: NoticeView.shape.kind.parse(notice.kind), number: notice.number },
  });
  await touchTicket(tx, ticket.id, audience);
  return null;
}
