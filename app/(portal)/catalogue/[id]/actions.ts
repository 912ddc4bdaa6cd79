"use server";

import { requestItem } from "@/lib/catalogue/commands/request-item";
import { isAgent } from "@/lib/kernel/actor";
import { action } from "@/lib/web/action";
import { itemRequestFrom } from "@/lib/web/catalogue-forms";
import { sessionActor } from "@/lib/web/session-actor";

export const requestItemAction = action(requestItem, {
  takesFiles: true,
  input: itemRequestFrom,
  answer: async ({ id }) => {
    const person = await sessionActor();
    return { goTo: person && isAgent(person) ? `/tickets/${id}` : `/requests/${id}` };
  },
});
