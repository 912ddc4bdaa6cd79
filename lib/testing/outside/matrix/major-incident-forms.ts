import { MISSING } from "../attacks/row";
import type { FormQuestion } from "./form-question";

const about = (majorIncidentId: string) => ({ majorIncidentId });
const named = (ids: string) => ids.split(" ");
const room = (action: string) => `(desk)/major-incidents#${action}`;

const ofMi = (fields: Record<string, string> = {}): FormQuestion => ({
  about: "majorIncident",
  fields: (id) => ({ ...about(id), ...fields }),
});

const ofTicket = (fields: Record<string, string> = {}): FormQuestion => ({
  about: "miTicket",
  fields(ids) {
    const [id = "", ticketId = ""] = named(ids);
    return { ...about(id), ticketId, ...fields };
  },
});

/** By server action of the room and what leads to it. */
export const MAJOR_INCIDENT_FORMS: Record<string, FormQuestion> = {
  [room("declareAction")]: {
    about: null,
    fields: () => ({
      ...{ intent: "propose", title: "A matrix asks", severity: "SEV3" },
      ...{ impactStatement: "Nobody can work.", reason: "In earnest." },
    }),
  },
  [room("moveAction")]: ofMi({ event: "cancel", reason: "In earnest." }),
  [room("standDownAction")]: ofMi({ event: "stand_down" }),
  [room("reviseAction")]: ofMi({ impactStatement: "Somebody can work." }),
  [room("endingAction")]: ofMi({ closingMessage: "It is over.", zone: "UTC", reviewDueAt: "" }),
  [room("roleAction")]: ofMi({ role: "scribe", userId: MISSING }),
  [room("releaseAction")]: ofMi({ role: "scribe", userId: MISSING }),
  [room("offerAction")]: ofMi({ toUserId: MISSING, brief: "In earnest." }),
  [room("answerAction")]: ofMi({ answer: "accepted" }),
  [room("addWorkAction")]: ofMi({ title: "A matrix works.", who: "scribe", zone: "UTC" }),
  [room("reviseWorkAction")]: {
    about: "workItem",
    fields: (workItemId) => ({ workItemId, state: "done" }),
  },
  [room("entryAction")]: ofMi({ body: "A matrix writes." }),
  [room("markAction")]: {
    about: "miLine",
    fields(ids) {
      const [id = "", eventId = ""] = named(ids);
      return { ...about(id), eventId, mark: "pinned", on: "true" };
    },
  },
  [room("linkAction")]: ofMi({ ticketIds: MISSING }),
  [room("unlinkAction")]: ofTicket(),
  [room("tickAction")]: ofMi({ key: "thank_you", state: "done" }),
  [room("disposeAction")]: ofTicket({ disposition: "keep" }),
};
