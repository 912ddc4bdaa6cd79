import { askAgain } from "@/lib/approvals/asking";
import type { Tx } from "@/lib/db/client";
import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import type { Emit } from "@/lib/kernel/event";
import { openTasks } from "@/lib/tasks/steps";
import { TicketView } from "../contract";
import { ticketMoved, ticketUnlinked, ticketUnmerged, ticketUnwatched } from "../events";
import { UnmergeTicketCommand } from "../merge-contract";
import { lockBoth } from "../merging";
import { visibleTo, whereNamed } from "../queries";
import { lockTicket, touchTicket, writeTicket } from "../steps";

/** Gives the ticket back as it was before it was merged; on one that is not merged there is nothing to do. */
export const unmergeTicket = command({
  name: "ticket.unmerge",
  input: UnmergeTicketCommand,
  async load(tx, actor, { ticketId }) {
    const found = await tx.ticket.findFirst({
      where: { AND: [whereNamed(ticketId), visibleTo(actor)] },
      select: { id: true, merge: { select: { intoId: true } } },
    });
    if (!found) return null;
    const intoId = found.merge?.intoId;
    if (!intoId) return lockTicket(tx, actor, found.id);
    return (await lockBoth(tx, actor, [found.id, intoId]))[0];
  },
  allow: isAgent,
  async run({ tx, subject: ticket, emit }) {
    const merge = await tx.ticketMerge.findUnique({ where: { ticketId: ticket.id } });
    if (!merge) return { id: ticket.id };
    const { holdReason, holdUntil, intoId } = merge;
    const to = TicketView.shape.state.parse(merge.state);
    await tx.ticketMerge.delete({ where: { ticketId: ticket.id } });
    await writeTicket(tx, ticket, { state: to, holdReason, holdUntil, publicAt: new Date() });
    emit(ticketMoved, ticket.id, {
      ...{ event: "reopen", from: ticket.seen.state, to, reason: "unmerged" },
    });
    emit(ticketUnmerged, ticket.id, { ticketId: ticket.id, intoId });
    await askAgain(tx, emit, ticket.id, merge.approvalIds);
    await openTasks(tx, emit, ticket.id, merge.taskIds);
    if (intoId === null) return { id: ticket.id };
    if (merge.madeLink) {
      const link = { kind: "duplicates", fromId: ticket.id, toId: intoId };
      const { count } = await tx.ticketLink.deleteMany({ where: link });
      if (count > 0) emit(ticketUnlinked, ticket.id, { kind: link.kind, toId: intoId });
    }
    await takeOff(tx, emit, intoId, merge.watcherIds);
    emit(ticketUnmerged, intoId, { ticketId: ticket.id, intoId });
    await touchTicket(tx, intoId, "public");
    return { id: ticket.id };
  },
});

/** Those who came with it hear no more of the other, unless they came with another one as well. */
async function takeOff(tx: Tx, emit: Emit, intoId: string, userIds: readonly string[]) {
  const others = await tx.ticketMerge.findMany({
    where: { intoId },
    select: {
      ticketId: true,
      ticket: { select: { requesterId: true, watchers: { select: { userId: true } } } },
    },
  });
  for (const userId of userIds) {
    const heir = others.find(
      ({ ticket }) =>
        ticket.requesterId === userId || ticket.watchers.some((one) => one.userId === userId),
    );
    if (heir) {
      await tx.ticketMerge.update({
        where: { ticketId: heir.ticketId },
        data: { watcherIds: { push: userId } },
      });
      continue;
    }
    const { count } = await tx.ticketWatcher.deleteMany({ where: { ticketId: intoId, userId } });
    if (count > 0) emit(ticketUnwatched, intoId, { userId });
  }
}
