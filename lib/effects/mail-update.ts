import { sendMail } from "@/lib/mail/send-mail";
import type { Effect } from "./effect";

/** An update by mail; `tell-audience` plans it, since a subscriber of the status page is no user. */
export const mailUpdate: Effect = {
  name: "mail-update",
  on: [],
  recipients: () => null,
  send: sendMail,
};
