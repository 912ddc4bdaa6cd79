import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { BAD_NEWS, LOCALES, TEMPLATES } from "./contract";

/** An admin had the same said again, in a mail of its own. */
export const mailResent = eventKind("mail.resent", "internal", { asMailId: z.uuid() });

/** A mail of the ticket did not reach its recipient, or is not welcome there. */
export const ticketMailReturned = eventKind("ticket.mail_returned", "internal", {
  mailId: z.uuid(),
  replyId: z.uuid().nullable(),
  recipientId: z.uuid().nullable(),
  report: z.enum(BAD_NEWS),
});

/** Somebody wants no more mail about a ticket; null: about any. */
export const personUnsubscribed = eventKind("person.unsubscribed", "internal", {
  ticketId: z.uuid().nullable(),
});

export const personResubscribed = eventKind("person.resubscribed", "internal", {
  ticketId: z.uuid().nullable(),
});

/** An admin wants to see the words of a template in a mailbox. */
export const personAskedForTestMail = eventKind("person.asked_for_test_mail", "internal", {
  template: z.enum(TEMPLATES),
  locale: z.enum(LOCALES),
});

const template = { template: z.enum(TEMPLATES), locale: z.enum(LOCALES) };

export const templateRevised = eventKind("mail_template.revised", "internal", template);

export const templateReset = eventKind("mail_template.reset", "internal", template);

/** A provider may report what became of mails. */
export const sourceAdded = eventKind("webhook_source.added", "internal", {});

export const sourceRemoved = eventKind("webhook_source.removed", "internal", {});

/** Somebody made sure that mail reaches a flagged address again. */
export const flagLifted = eventKind("flag.lifted", "internal", {});

/** The same of a mail that is about no ticket. */
export const mailReturned = eventKind("mail.returned", "internal", { report: z.enum(BAD_NEWS) });
