"use server";

import { getTranslations } from "next-intl/server";
import { execute } from "@/lib/kernel/command";
import { addWorkItem } from "@/lib/major-incidents/commands/add-work-item";
import { answerOffer } from "@/lib/major-incidents/commands/answer-offer";
import { approveClosing } from "@/lib/major-incidents/commands/approve-closing";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { giveRole } from "@/lib/major-incidents/commands/give-role";
import { linkToMi } from "@/lib/major-incidents/commands/link-to-mi";
import { markEntry } from "@/lib/major-incidents/commands/mark-entry";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { offerCommand } from "@/lib/major-incidents/commands/offer-command";
import { releaseRole } from "@/lib/major-incidents/commands/release-role";
import { replyToAll } from "@/lib/major-incidents/commands/reply-to-all";
import { reviseMajorIncident } from "@/lib/major-incidents/commands/revise-major-incident";
import { reviseWorkItem } from "@/lib/major-incidents/commands/revise-work-item";
import { setDisposition } from "@/lib/major-incidents/commands/set-disposition";
import { tickItem } from "@/lib/major-incidents/commands/tick-item";
import { unlinkFromMi } from "@/lib/major-incidents/commands/unlink-from-mi";
import { writeEntry } from "@/lib/major-incidents/commands/write-entry";
import { action, personAction } from "@/lib/web/action";
import { practiceForm } from "@/lib/web/practice-form";
import { sessionActor } from "@/lib/web/session-actor";
import {
  declarationFrom,
  endingFrom,
  linksFrom,
  markFrom,
  moveFrom,
  repliesFrom,
  revisionFrom,
  workItemFrom,
} from "./input";

const says = (word: string) => async () => ({
  message: (await getTranslations("majors"))(`done.${word}`),
});

/** Whoever declares and says so takes command in the same breath, if nobody else was quicker. */
export const declareAction = action(declareMajorIncident, {
  input: declarationFrom,
  answer: async ({ id, status }, { command }) => {
    const person = await sessionActor();
    if (person && command === "true" && status === 201) {
      const taken = { majorIncidentId: id, event: "take_command" };
      await execute(moveMajorIncident, person, taken, { key: `command:${id}` }).catch(() => null);
    }
    return { goTo: `/major-incidents/${id}` };
  },
});

export const moveAction = action(moveMajorIncident, {
  input: moveFrom,
  answer: async ({ id }, { majorIncidentId }) =>
    id === majorIncidentId ? says("moved")() : { goTo: `/major-incidents/${id}` },
});

export const standDownAction = action(moveMajorIncident, {
  input: moveFrom,
  answer: ({ id }) => ({ goTo: `/major-incidents/${id}` }),
});

export const reviseAction = action(reviseMajorIncident, {
  input: revisionFrom,
  answer: says("saved"),
});
export const approveClosingAction = action(approveClosing, { answer: says("saved") });
export const endingAction = action(reviseMajorIncident, {
  input: endingFrom,
  answer: says("saved"),
});
export const roleAction = action(giveRole, { answer: says("role") });
export const releaseAction = action(releaseRole, { answer: says("role") });
export const offerAction = action(offerCommand, { answer: says("offered") });
export const answerAction = action(answerOffer, { answer: says("answered") });
export const addWorkAction = action(addWorkItem, { input: workItemFrom, answer: says("saved") });
export const reviseWorkAction = action(reviseWorkItem, { answer: says("saved") });
export const entryAction = action(writeEntry, { answer: says("written") });
export const markAction = action(markEntry, { input: markFrom });
export const linkAction = action(linkToMi, { input: linksFrom, answer: says("linked") });
export const replyToAllAction = action(replyToAll, {
  input: repliesFrom,
  answer: says("replying"),
});
export const unlinkAction = action(unlinkFromMi, { answer: says("unlinked") });
export const tickAction = action(tickItem, {});
export const disposeAction = action(setDisposition, {});

export const practiseAction = personAction(practiceForm);
