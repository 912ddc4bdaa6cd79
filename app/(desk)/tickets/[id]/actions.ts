"use server";

import { getTranslations } from "next-intl/server";
import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { releaseReply } from "@/lib/conversations/commands/release-reply";
import { undoSend } from "@/lib/conversations/commands/undo-send";
import { clearDraft } from "@/lib/conversations/drafts";
import { givenOffFor } from "@/lib/conversations/held-queries";
import { undoSeconds } from "@/lib/conversations/undo-window";
import { liftFlag } from "@/lib/mail/commands/lift-flag";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { unlinkTickets } from "@/lib/tickets/commands/unlink-tickets";
import { unwatchTicket } from "@/lib/tickets/commands/unwatch-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { action, personAction } from "@/lib/web/action";
import { lookForm, reactionForm } from "@/lib/web/reaction-form";
import { ownPath } from "@/lib/web/same-origin";
import { sessionActor } from "@/lib/web/session-actor";
import { editFrom, theirWords } from "@/lib/web/their-words";
import { assignmentFrom, audienceOf, detailsFrom, linkFrom, moveFrom, replyFrom } from "./input";

export const moveAction = action(moveTicket, {
  input: moveFrom,
  answer: async (_outcome, { event }) => {
    const t = await getTranslations("tickets");
    return { message: t(`moved.${String(event)}`) };
  },
});

export const assignAction = action(reviseTicket, {
  input: assignmentFrom,
  answer: async () => ({ message: (await getTranslations("desk"))("assigned") }),
});

export const reviseAction = action(reviseTicket, {
  input: detailsFrom,
  answer: async () => ({ message: (await getTranslations("desk"))("saved") }),
});

export const liftFlagAction = action(liftFlag, {
  answer: async () => ({ message: (await getTranslations("mail"))("trace.flag.lifted") }),
});

export const linkAction = action(linkTickets, {
  input: linkFrom,
  answer: async () => ({ message: (await getTranslations("desk"))("link.linked") }),
});

export const unlinkAction = action(unlinkTickets, {
  answer: async () => ({ message: (await getTranslations("desk"))("link.unlinked") }),
});

export const replyAction = action(postReply, {
  takesFiles: true,
  input: async (fields) => replyFrom(fields, await undoSeconds()),
  answer: async ({ id }, { ticketId, audience }) => {
    const [t, held, person] = await Promise.all([
      getTranslations("desk"),
      getTranslations("composer.held"),
      sessionActor(),
    ]);
    const reply = person ? await givenOffFor(person, id) : null;
    if (person) await clearDraft(person, String(ticketId), audienceOf(audience));
    // What is said on a closed ticket opens a new one.
    if (reply && reply.ticketId !== ticketId) return { goTo: `/tickets/${reply.ticketId}` };
    if (audience === "internal") return { message: t("noted") };
    if (reply?.heldUntil === undefined) return { message: t("replied") };
    const seconds = Math.ceil((Date.parse(reply.heldUntil) - Date.now()) / 1_000);
    if (seconds > LONGEST_UNDO_SECONDS) return { message: held("scheduled") };
    return { message: held("given"), undo: { heldId: reply.id }, undoneWithinS: seconds };
  },
});

export const reactAction = personAction(reactionForm);

export const lookAction = personAction(lookForm);

export const editAction = action(editReply, {
  input: editFrom,
  refused: theirWords,
  answer: (_outcome, { back }) => ({ goTo: ownPath(back) }),
});

export const watchAction = action(watchTicket, {
  answer: async () => ({ message: (await getTranslations("conversation"))("watch.watched") }),
});

export const unwatchAction = action(unwatchTicket, {
  answer: async () => ({ message: (await getTranslations("conversation"))("watch.unwatched") }),
});

const LONGEST_UNDO_SECONDS = 30;

export const undoSendAction = action(undoSend, {
  answer: async () => ({ message: (await getTranslations("composer.held"))("undone") }),
});

export const sendNowAction = action(releaseReply, {
  answer: async () => ({ message: (await getTranslations("composer.held"))("sent") }),
});
