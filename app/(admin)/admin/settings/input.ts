import { DEFAULTS, SETTING_NAMES } from "@/lib/settings/contract";
import type { Fields } from "@/lib/web/form";

/** What was typed as digits is a number; what is none stays for the contract to refuse. */
export function settingsFrom(fields: Fields): unknown {
  const sent = SETTING_NAMES.filter((name) => fields[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, settingFrom(fields[name], DEFAULTS[name])]));
}

function settingFrom(typed: Fields[string] | undefined, like: unknown): unknown {
  const isDigits = typeof typed === "string" && /^\d{1,9}$/.test(typed);
  return typeof like === "number" && isDigits ? Number(typed) : typed;
}
