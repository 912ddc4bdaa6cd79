"use server";

import { getTranslations } from "next-intl/server";
import { clearTrash } from "@/lib/trash/commands/clear-trash";
import { liftLegalHold } from "@/lib/trash/commands/lift-legal-hold";
import { purge } from "@/lib/trash/commands/purge";
import { restore } from "@/lib/trash/commands/restore";
import { setLegalHold } from "@/lib/trash/commands/set-legal-hold";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { action, personAction } from "@/lib/web/action";
import { restoreOrPurge } from "@/lib/web/restore-or-purge";
import { clearFrom, purgeFrom, replyFrom, restoreFrom, ticketFrom } from "./input";
import { referenceOf } from "./reference";

export const trashTicketAction = action(trashTicket, {
  input: ticketFrom,
  answer: async ({ id: ticketId }) => {
    const [t, reference] = await Promise.all([getTranslations("trash"), referenceOf(ticketId)]);
    return { message: t("trashed", { reference }), undo: { ticketId } };
  },
});

export const trashReplyAction = action(trashReply, {
  input: replyFrom,
  answer: async ({ id: replyId }, { audience }) => {
    const t = await getTranslations("trash");
    return { message: t("replyTrashed", { audience: String(audience) }), undo: { replyId } };
  },
});

export const restoreAction = action(restore, {
  input: restoreFrom,
  answer: async () => ({ message: (await getTranslations("trash"))("restored") }),
});

export const selectedAction = personAction(
  restoreOrPurge({
    async restored({ restored, refused }) {
      const t = await getTranslations("trash");
      const said = [t("restoredMany", { count: restored })];
      if (refused > 0) said.push(t("refusedMany", { count: refused }));
      return said.join(" ");
    },
    purging: async () => (await getTranslations("trash"))("clear.begun"),
  }),
);

export const clearAction = action(clearTrash, {
  input: clearFrom,
  answer: async () => ({ message: (await getTranslations("trash"))("clear.begun") }),
});

export const purgeAction = action(purge, {
  input: purgeFrom,
  answer: async (_outcome, { confirm }) => {
    const t = await getTranslations("trash");
    return { message: t("purged", { reference: String(confirm).toUpperCase() }) };
  },
});

export const holdAction = action(setLegalHold, {
  answer: async () => ({ message: (await getTranslations("trash"))("held") }),
});

export const liftAction = action(liftLegalHold, {
  input: ({ ticketId }) => ({ ticketId }),
  answer: async () => ({ message: (await getTranslations("trash"))("lifted") }),
});
