import { createTranslator } from "use-intl/core";
import { z } from "zod";
import errors from "@/messages/en/errors.json";

const say = createTranslator({ locale: "en", messages: errors, namespace: "fields" });

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Follows a field's name, as in "Subject is needed". A contract's own message wins over these. */
function messageFor(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? say("missing") : say("kind", { kind: issue.expected });
    case "invalid_value":
      if (issue.input === undefined) return say("missing");
      return say("choice", { values: issue.values.map(String).join(", ") });
    case "too_small":
      return say(sizeKey(issue.origin, "tooShort", "tooFew", "tooSmall"), {
        minimum: Number(issue.minimum),
      });
    case "too_big":
      return say(sizeKey(issue.origin, "tooLong", "tooMany", "tooBig"), {
        maximum: Number(issue.maximum),
      });
    case "unrecognized_keys":
      return say("unknown");
    case "invalid_format":
      return formatMessage(issue.format);
    default:
      return say("form");
  }
}

function sizeKey<Text extends string, List extends string, Amount extends string>(
  origin: string,
  text: Text,
  list: List,
  amount: Amount,
) {
  if (origin === "string") return text;
  if (origin === "array" || origin === "set") return list;
  return amount;
}

function formatMessage(format: string): string {
  if (format === "uuid") return say("id");
  if (format === "email") return say("email");
  return format === "datetime" ? say("time") : say("form");
}

// For the whole process: every door tells of a contract's refusal in the same words.
z.config({ customError: messageFor });
