import { ticketReplied } from "@/lib/conversations/events";
import { Prisma } from "@/lib/db/prisma";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect, Happened } from "./effect";
import { isSolved } from "./mail-resolved";
import { TOLD } from "./notify-inbox";
import { LED } from "./notify-major-incident";
import { toldOf } from "./told-of";

/**
 * The same as in the inbox, for agents who chose mail as well. A requester gets the mails that every
 * requester gets.
 */
export const mailNotice: Effect = {
  name: "mail-notice",
  on: [...TOLD, ...LED],
  recipients: (event) => toldOf(event),
  among: (event) => Prisma.sql`told.role in ('agent', 'admin')
    ${hasMailOfItsOwn(event) ? Prisma.sql`and told.user_id <> told.requester_id` : Prisma.empty}`,
  channel: "mail",
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "notice"),
  send: sendMail,
};

const hasMailOfItsOwn = (event: Happened) => event.kind === ticketReplied.name || isSolved(event);
