import { MISSING } from "../attacks/row";
import type { FormQuestion } from "./form-question";

const review = (action: string) => `(desk)/major-incidents/[id]/review#${action}`;
const drill = (action: string) => `(desk)/major-incidents/[id]/drill#${action}`;

const ofReview = (fields: Record<string, string>): FormQuestion => ({
  about: "miReview",
  fields: (majorIncidentId) => ({ majorIncidentId, ...fields }),
});

/** By server action of reviews and drills. */
export const MAJOR_REVIEW_FORMS: Record<string, FormQuestion> = {
  [review("sectionAction")]: ofReview({ section: "causes", body: "A matrix writes.", seen: "" }),
  [review("settleAction")]: ofReview({ customerMessage: "declined" }),
  [review("moveReviewAction")]: ofReview({ event: "skip", reason: "In earnest." }),
  [review("addActionAction")]: ofReview({
    ...{ title: "A matrix acts", kind: "process", ownerId: MISSING },
    ...{ zone: "UTC", dueAt: "" },
  }),
  [review("removeActionAction")]: {
    about: "actionItem",
    fields: (actionItemId) => ({ actionItemId }),
  },
  [drill("addInjectAction")]: {
    about: "miDrill",
    fields: (majorIncidentId) => ({
      majorIncidentId,
      ...{ minute: "1440", kind: "alert", body: "A matrix plays." },
    }),
  },
  [drill("removeInjectAction")]: { about: "inject", fields: (injectId) => ({ injectId }) },
};
