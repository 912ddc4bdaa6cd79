import type { Outcome } from "@/lib/kernel/command";
import type { Done } from "./answer-form";
import type { Fields } from "./form";
import { accountSentence } from "./sentences";

/** An empty zone is a choice: whatever the browser tells. */
export const profileInput = ({ name, timeZone }: Fields) => ({
  name,
  timeZone: timeZone === "" ? null : timeZone,
});

export const tokenInput = ({ name, scopes, days }: Fields) => ({
  name,
  scopes: scopes ?? [],
  ...(days === undefined || days === "" ? {} : { days: Number(days) }),
});

export const tokenMade = ({ secret }: Outcome): Done =>
  secret === undefined ? { message: accountSentence("shownBefore") } : { shown: secret };
