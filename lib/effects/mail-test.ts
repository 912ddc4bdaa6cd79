import { personAskedForTestMail } from "@/lib/mail/events";
import { queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";
import { subject } from "./recipients";

/** The words of a template as they arrive in a mailbox. */
export const mailTest: Effect = {
  name: "mail-test",
  on: [personAskedForTestMail],
  recipients: () => subject,
  tellsActor: true,
  prepare: (tx, _kind, effectIds) => queueMails(tx, effectIds, "test"),
  send: sendMail,
};
