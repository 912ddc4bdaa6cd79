import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { ticketCreated } from "@/lib/tickets/events";
import type { Effect } from "./effect";
import { requesterToAnswer } from "./recipients";

/** The requester hears at once that the request arrived, also when an agent wrote it down for them. */
export const acknowledgeRequester: Effect = {
  name: "acknowledge-requester",
  on: [ticketCreated],
  recipients: () => requesterToAnswer,
  tellsActor: true,
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "acknowledgement"),
  send: sendMail,
};
