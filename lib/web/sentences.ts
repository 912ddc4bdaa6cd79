import { createTranslator } from "use-intl/core";
import type { Refused } from "@/lib/kernel/errors";
import errors from "@/messages/en/errors.json";

const say = createTranslator({ locale: "en", messages: errors });

/** What a person reads when a form was refused; the refusal's own sentence where that says more. */
export function sentenceFor(refused: Refused): string {
  const known = `codes.${refused.code}` as Parameters<typeof say>[0];
  return refused.code in errors.codes ? say(known) : refused.message;
}

export const sessionOverSentence = () => say("sessionOver");
export const foreignSentence = () => say("codes.foreign");
export const faultSentence = (id: string) => say("fault", { id });
export const accountSentence = (name: keyof typeof errors.account) => say(`account.${name}`);
