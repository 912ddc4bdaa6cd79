import { createTranslator } from "use-intl/core";
import { z } from "zod";
import type { Refused } from "@/lib/kernel/errors";
import errors from "@/messages/en/errors.json";

const say = createTranslator({ locale: "en", messages: errors });

/** What a person reads when a form was refused; the refusal's own sentence where that says more. */
export function sentenceFor(refused: Refused): string {
  const known = `codes.${refused.code}` as Parameters<typeof say>[0];
  return refused.code in errors.codes ? say(known) : refused.message;
}

export const foreignSentence = () => say("codes.foreign");
export const faultSentence = (id: string) => say("fault", { id });

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Follows a field's name, as in "Subject is needed". A contract's own message wins over these. */
function messageFor(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? say("fields.missing")
        : say("fields.kind", { kind: issue.expected });
    case "invalid_value":
      if (issue.input === undefined) return say("fields.missing");
      return say("fields.choice", { values: issue.values.map(String).join(", ") });
    case "too_small":
      return say(sizeKey(issue.origin, "tooShort", "tooFew", "tooSmall"), {
        minimum: Number(issue.minimum),
      });
    case "too_big":
      return say(sizeKey(issue.origin, "tooLong", "tooMany", "tooBig"), {
        maximum: Number(issue.maximum),
      });
    case "unrecognized_keys":
      return say("fields.unknown");
    case "invalid_format":
      return formatMessage(issue.format);
    default:
      return say("fields.form");
  }
}

function sizeKey<Text extends string, List extends string, Amount extends string>(
  origin: string,
  text: Text,
  list: List,
  amount: Amount,
) {
  if (origin === "string") return `fields.${text}` as const;
  if (origin === "array" || origin === "set") return `fields.${list}` as const;
  return `fields.${amount}` as const;
}

function formatMessage(format: string): string {
  if (format === "uuid") return say("fields.id");
  if (format === "email") return say("fields.email");
  return format === "datetime" ? say("fields.time") : say("fields.form");
}

z.config({ customError: messageFor });
