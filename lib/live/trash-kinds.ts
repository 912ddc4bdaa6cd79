import {
  replyPurged,
  replyRestored,
  replyTrashed,
  ticketPurged,
  ticketRestored,
  ticketTrashed,
} from "@/lib/trash/events";

const OF_TICKETS = [ticketTrashed, ticketRestored, ticketPurged].map(({ name }) => name);
const OF_REPLIES = [replyTrashed, replyRestored, replyPurged].map(({ name }) => name);

/** Whether something came into the trash, or out of it one way or the other. */
export const isAboutTrash = (kind: string) =>
  OF_TICKETS.includes(kind) || OF_REPLIES.includes(kind);

/** The same of a whole ticket. */
export const isAboutTicketInTrash = (kind: string) => OF_TICKETS.includes(kind);
