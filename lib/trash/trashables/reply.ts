import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/kernel/errors";
import { replyPurged, replyRestored } from "../events";
import type { Trashable } from "./trashable";

export const replyTrashable: Trashable = {
  kind: "reply",

  async lock(tx, subjectId) {
    const found = await tx.reply.findUnique({
      where: { id: subjectId },
      select: { ticketId: true },
    });
    if (!found) return null;
    await tx.$executeRaw`select 1 from ticket where id = ${found.ticketId}::uuid for update`;
    const rows = await tx.$queryRaw<unknown[]>`
      select 1 from reply where id = ${subjectId}::uuid for update`;
    return rows.length === 0 ? null : found;
  },

  async requireRestorable(tx, { subjectId, reference }) {
    const { ticket } = await tx.reply.findUniqueOrThrow({
      where: { id: subjectId },
      select: { ticket: { select: { trashEntryId: true } } },
    });
    if (ticket.trashEntryId !== null) {
      throw conflict(`${reference} lies in the trash itself. Restore it first.`);
    }
  },

  async restored(tx, emit, entry) {
    const { ticketId, audience } = await replyOf(tx, entry.subjectId);
    emit(replyRestored, ticketId, { entryId: entry.id, replyId: entry.subjectId, audience });
  },

  async purged(tx, emit, entry) {
    const { ticketId, audience } = await replyOf(tx, entry.subjectId);
    emit(replyPurged, ticketId, { entryId: entry.id, replyId: entry.subjectId, audience });
  },

  async removeRows(tx, replyId) {
    // The notices that told of it went with it; there is nothing left that they could lead to.
    await tx.$executeRaw`
      delete from notification n using reply r
      where r.id = ${replyId}::uuid and n.trash_entry_id = r.trash_entry_id`;
    await tx.$executeRaw`delete from reply where id = ${replyId}::uuid`;
    return true;
  },
};

const replyOf = (tx: Tx, id: string) =>
  tx.reply.findUniqueOrThrow({ where: { id }, select: { ticketId: true, audience: true } });
