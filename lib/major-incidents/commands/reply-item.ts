import { addReply } from "@/lib/conversations/steps";
import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { lockTicket } from "@/lib/tickets/steps";
import { ReplyItemCommand } from "../reply-contract";
import { lockItem } from "../run";

/** Answers one ticket of a run, once: the item says so in the same transaction. */
export const replyItem = command({
  name: "batch.reply_item",
  input: ReplyItemCommand,
  load: (tx, _actor, { itemId }) => lockItem(tx, itemId),
  allow: (actor, item) =>
    actor.kind === "person" && isAgent(actor) && item.batch.startedById === actor.id,
  async run({ tx, actor, subject: item, emit }) {
    const { kind, body } = item.batch;
    if (item.state !== "pending" || kind !== "reply" || body === null) return { id: item.id };
    const ticket = await lockTicket(tx, actor, item.subjectId);
    const reason = !ticket ? "gone" : ticket.open ? null : "already_done";
    if (ticket && reason === null) {
      await addReply(tx, actor, emit, { ticketId: ticket.id, body, audience: "public" });
    }
    await tx.batchItem.update({
      where: { id: item.id },
      data: { state: reason === null ? "done" : "skipped", reason, doneAt: new Date() },
    });
    return { id: item.id };
  },
});
