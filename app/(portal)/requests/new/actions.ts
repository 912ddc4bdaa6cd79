"use server";

import { clearDraft } from "@/lib/conversations/drafts";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { action } from "@/lib/web/action";
import { withCustom } from "@/lib/web/custom-field-forms";
import { sessionActor } from "@/lib/web/session-actor";

export const submitRequestAction = action(createTicket, {
  takesFiles: true,
  input: withCustom(),
  answer: async ({ id }) => {
    const person = await sessionActor();
    if (person) await clearDraft(person, null, "new");
    return { goTo: `/requests/${id}` };
  },
});
