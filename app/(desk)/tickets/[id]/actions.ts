"use server";

import { getTranslations } from "next-intl/server";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { replyFor } from "@/lib/conversations/queries";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { unlinkTickets } from "@/lib/tickets/commands/unlink-tickets";
import { action } from "@/lib/web/action";
import { sessionActor } from "@/lib/web/session-actor";
import { assignmentFrom, detailsFrom, moveFrom } from "./input";

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

export const linkAction = action(linkTickets, {
  answer: async () => ({ message: (await getTranslations("desk"))("link.linked") }),
});

export const unlinkAction = action(unlinkTickets, {
  answer: async () => ({ message: (await getTranslations("desk"))("link.unlinked") }),
});

export const replyAction = action(postReply, {
  takesFiles: true,
  answer: async ({ id }, { ticketId, audience }) => {
    const [t, person] = await Promise.all([getTranslations("desk"), sessionActor()]);
    const reply = person ? await replyFor(person, id) : null;
    // What is said on a closed ticket opens a new one.
    if (reply && reply.ticketId !== ticketId) return { goTo: `/tickets/${reply.ticketId}` };
    return { message: audience === "internal" ? t("noted") : t("replied") };
  },
});
