"use server";

import { getTranslations } from "next-intl/server";
import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { clearDraft } from "@/lib/conversations/drafts";
import { replyFor } from "@/lib/conversations/queries";
import { rateTicket } from "@/lib/ratings/commands/rate-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { unwatchTicket } from "@/lib/tickets/commands/unwatch-ticket";
import { action, personAction } from "@/lib/web/action";
import { withoutEmpty } from "@/lib/web/form";
import { reactionForm } from "@/lib/web/reaction-form";
import { ownPath } from "@/lib/web/same-origin";
import { sessionActor } from "@/lib/web/session-actor";
import { editFrom, theirWords } from "@/lib/web/their-words";

export const answerAction = action(postReply, {
  takesFiles: true,
  // Without words it may still say something in files.
  input: ({ body, ...fields }) => ({ ...withoutEmpty(fields), body: body ?? "" }),
  answer: async ({ id }, { ticketId }) => {
    const [t, person] = await Promise.all([getTranslations("portal"), sessionActor()]);
    const reply = person ? await replyFor(person, id) : null;
    if (person) await clearDraft(person, String(ticketId), "public");
    // What is said on a closed request opens a new one.
    if (reply && reply.ticketId !== ticketId) return { goTo: `/requests/${reply.ticketId}` };
    return { message: t("request.answered") };
  },
});

export const moveAction = action(moveTicket, {
  takesFiles: true,
  answer: async (_outcome, { ticketId, event }) => {
    const [t, person] = await Promise.all([getTranslations("portal"), sessionActor()]);
    // Its words are kept in the place of an answer.
    if (person && event === "reopen") await clearDraft(person, String(ticketId), "public");
    return { message: t(`request.moved.${String(event)}`) };
  },
});

export const rateAction = action(rateTicket, {
  input: async ({ ticketId, score, comment }) => ({
    ticketId,
    personId: (await sessionActor())?.id,
    score: Number(score),
    comment: comment ?? "",
  }),
});

export const reactAction = personAction(reactionForm);

export const editAction = action(editReply, {
  input: editFrom,
  refused: theirWords,
  answer: (_outcome, { back }) => ({ goTo: ownPath(back) }),
});

export const leaveAction = action(unwatchTicket, { answer: () => ({ goTo: "/requests" }) });
