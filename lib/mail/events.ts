import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { BAD_NEWS } from "./contract";

/** An admin had the same said again, in a mail of its own. */
export const mailResent = eventKind("mail.resent", "internal", { asMailId: z.uuid() });

/** A mail of the ticket did not reach its recipient, or is not welcome there. */
export const ticketMailReturned = eventKind("ticket.mail_returned", "internal", {
  mailId: z.uuid(),
  replyId: z.uuid().nullable(),
  recipientId: z.uuid().nullable(),
  report: z.enum(BAD_NEWS),
});

/** The same of a mail that is about no ticket. */
export const mailReturned = eventKind("mail.returned", "internal", { report: z.enum(BAD_NEWS) });
