"use server";

import { getTranslations } from "next-intl/server";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { replyFor } from "@/lib/conversations/queries";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { action } from "@/lib/web/action";
import { sessionActor } from "@/lib/web/session-actor";

export const answerAction = action(postReply, {
  takesFiles: true,
  answer: async ({ id }, { ticketId }) => {
    const [t, person] = await Promise.all([getTranslations("portal"), sessionActor()]);
    const reply = person ? await replyFor(person, id) : null;
    // What is said on a closed request opens a new one.
    if (reply && reply.ticketId !== ticketId) return { goTo: `/requests/${reply.ticketId}` };
    return { message: t("request.answered") };
  },
});

export const moveAction = action(moveTicket, {
  answer: async (_outcome, { event }) => {
    const t = await getTranslations("portal");
    return { message: t(`request.moved.${String(event)}`) };
  },
});
