import { ticketReplied } from "@/lib/conversations/events";
import { Prisma } from "@/lib/db/prisma";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { ticketMoved } from "@/lib/tickets/events";
import type { Effect, Happened } from "./effect";
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
  recipients: (event) => {
    const who = toldOf(event);
    return (
      who &&
      Prisma.sql`
      select w.user_id, w.reason from (${who}) as w (user_id, reason)
      join "user" a on a.id = w.user_id and a.role in ('agent', 'admin')
      ${hasMailOfItsOwn(event) ? Prisma.sql`where a.id <> t.requester_id` : Prisma.empty}`
    );
  },
  channel: "mail",
  prepare: (tx, _event, effectIds) => queueMails(tx, effectIds, { template: "notice" }),
  send: sendMail,
};

const hasMailOfItsOwn = ({ kind, facts }: Happened) =>
  kind === ticketReplied.name || (kind === ticketMoved.name && facts.event === "resolve");
