import { type Fields, withoutEmpty } from "@/lib/web/form";

export const ticketFrom = ({ ticketId, reason = "" }: Fields) =>
  withoutEmpty({ ticketId: ticketId ?? "", reason });

export const replyFrom = ({ replyId }: Fields) => ({ replyId });

/** By whatever names what is to come back. */
export function restoreFrom({ entryId, ticketId, replyId }: Fields): unknown {
  if (entryId !== undefined) return { entryId };
  return ticketId === undefined ? { replyId } : { ticketId };
}

/** On the page a purge needs its reason, so one that was left empty is sent to be refused. */
export const purgeFrom = ({ entryId, confirm, reason }: Fields) => ({
  entryId,
  confirm,
  reason: reason ?? "",
});

/** All that the list was narrowed to when the form was drawn. */
export const clearFrom = ({ confirm, reason, ...filter }: Fields) => ({
  confirm: confirm ?? "",
  reason: reason ?? "",
  filter,
});
