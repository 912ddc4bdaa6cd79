import { DEFAULTS, PLAIN_SETTINGS } from "@/lib/settings/contract";
import { LEVELS } from "@/lib/tickets/priority";
import type { Fields } from "@/lib/web/form";

/** What was typed as digits is a number; what is none stays for the contract to refuse. */
export function settingsFrom(fields: Fields): unknown {
  const sent = PLAIN_SETTINGS.filter((name) => fields[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, settingFrom(fields[name], DEFAULTS[name])]));
}

function settingFrom(typed: Fields[string] | undefined, like: unknown): unknown {
  const isDigits = typeof typed === "string" && /^\d{1,9}$/.test(typed);
  return typeof like === "number" && isDigits ? Number(typed) : typed;
}

/** The matrix as its page sends it: `high-low` is the priority of high impact and low urgency. */
export function matrixFrom(fields: Fields): unknown {
  return {
    priorityMatrix: Object.fromEntries(
      LEVELS.map((impact) => [
        impact,
        Object.fromEntries(LEVELS.map((urgency) => [urgency, fields[`${impact}-${urgency}`]])),
      ]),
    ),
  };
}
