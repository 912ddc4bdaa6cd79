import { type AccountTemplate, queueMails } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { passwordChanged, passwordResetOffered, personInvited } from "@/lib/people/events";
import type { Effect } from "./effect";
import { subject } from "./recipients";

const TEMPLATES: Record<string, AccountTemplate> = {
  [personInvited.name]: "invitation",
  [passwordResetOffered.name]: "password_reset",
  [passwordChanged.name]: "password_changed",
};

/** What somebody has to know or do about their own account, at the address that it belongs to. */
export const mailAccount: Effect = {
  name: "mail-account",
  on: [personInvited, passwordResetOffered, passwordChanged],
  recipients: () => subject,
  tellsActor: true,
  reachesInactive: true,
  async prepare(tx, kind, effectIds) {
    const template = TEMPLATES[kind];
    if (template === undefined) throw new Error(`No mail tells of ${kind}.`);
    await queueMails(tx, effectIds, template);
  },
  send: sendMail,
};
