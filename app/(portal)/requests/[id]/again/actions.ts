"use server";

import { resubmitRequest } from "@/lib/catalogue/commands/resubmit-request";
import { action } from "@/lib/web/action";
import { resubmissionFrom } from "@/lib/web/catalogue-forms";

export const resubmitAction = action(resubmitRequest, {
  takesFiles: true,
  input: resubmissionFrom,
  answer: ({ id }) => ({ goTo: `/requests/${id}` }),
});
