import { ticketPurged, ticketRestored } from "../events";
import type { Trashable } from "./trashable";

export const ticketTrashable: Trashable = {
  kind: "ticket",

  async lock(tx, subjectId) {
    const rows = await tx.$queryRaw<unknown[]>`
      select 1 from ticket where id = ${subjectId}::uuid for update`;
    return rows.length === 0 ? null : { ticketId: subjectId };
  },

  async restored(_tx, emit, entry) {
    emit(ticketRestored, entry.subjectId, { entryId: entry.id });
  },

  async purged(tx, emit, entry) {
    const ticketId = entry.subjectId;
    const replies = await tx.reply.count({ where: { ticketId } });
    // A reply that was trashed before goes with its ticket, and its entry must not stay behind.
    await tx.$executeRaw`
      update trash_entry e set outcome = 'purged', ended_at = now(),
        ended_by_id = own.ended_by_id, reason = null
      from trash_entry own, reply r
      where own.id = ${entry.id}::uuid and r.ticket_id = ${ticketId}::uuid
        and e.kind = 'reply' and e.subject_id = r.id and e.outcome is null`;
    await tx.$executeRaw`delete from ticket_search where ticket_id = ${ticketId}::uuid`;
    emit(ticketPurged, ticketId, { entryId: entry.id, replies });
  },

  async removeRows(tx, ticketId, limit) {
    const removed = await tx.$executeRaw`
      delete from reply where id in (
        select id from reply where ticket_id = ${ticketId}::uuid limit ${limit}::int)`;
    if (removed === limit) return false;
    await tx.$executeRaw`delete from ticket where id = ${ticketId}::uuid`;
    return true;
  },
};
