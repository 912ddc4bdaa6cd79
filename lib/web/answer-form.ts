import type { FormState } from "@/components/ui/form-state";
import { isDatabaseAway } from "@/lib/db/client";
import { busy, Refused } from "@/lib/kernel/errors";
import { reportFault } from "./fault";
import { refusal, type Sent, sentBy } from "./form";
import { isFromOwnPage } from "./same-origin";
import "./issue-sentences";
import { faultSentence, foreignSentence, sentenceFor } from "./sentences";

export type Done = {
  /** A sentence about what was done. */
  message?: string | undefined;
  /** What has to be sent to undo it, by field name. */
  undo?: Record<string, string> | undefined;
  /** For how many seconds that is possible, where it ends by itself. */
  undoneWithinS?: number | undefined;
  /** A secret that was made, for the one time that it is shown. */
  shown?: string | undefined;
  /** Where to go now; the page itself is shown afresh without it. */
  goTo?: string | undefined;
};

/** Either the state to show in the form, or that it was done. */
export type Answer = { refused: FormState } | { done: Done };

const NOTHING: Sent = { fields: {}, key: null, version: null, files: [] };

/**
 * The rules that every form shares, whoever may send it: it comes from a page of ours, what was
 * typed survives a refusal, and a fault shows a number only.
 */
export async function answerForm(
  headers: Headers,
  form: unknown,
  work: (sent: Sent) => Promise<Done>,
): Promise<Answer> {
  if (!isFromOwnPage(headers)) return { refused: refusal(foreignSentence(), NOTHING) };
  // Whoever calls the action's address by hand can pass anything.
  if (!(form instanceof FormData)) {
    const unreadable = new Refused("malformed-request", "This is not a form.");
    return { refused: refusal(sentenceFor(unreadable), NOTHING) };
  }
  const sent = sentBy(form);
  try {
    return { done: await work(sent) };
  } catch (error) {
    const known = isDatabaseAway(error) && !(error instanceof Refused) ? busy(error) : error;
    if (known instanceof Refused) {
      if (known.code === "unavailable") reportFault(known, "form");
      return { refused: refusal(sentenceFor(known), sent, known.errors) };
    }
    return { refused: refusal(faultSentence(reportFault(error, "form")), sent) };
  }
}
