"use server";

import { resendMail } from "@/lib/mail/commands/resend-mail";
import { action } from "@/lib/web/action";

export const resendAction = action(resendMail, {
  answer: ({ id }) => ({ goTo: `/admin/mail/${id}` }),
});
