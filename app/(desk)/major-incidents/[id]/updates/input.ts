import { type Fields, withoutEmpty } from "@/lib/web/form";

/** An update as its form says it: the minutes are only how the moment was chosen. */
export function updateFrom(fields: Fields): unknown {
  const { minutes: _minutes, despiteLint, ...words } = fields;
  return { ...withoutEmpty(words), ...(despiteLint === "yes" ? { despiteLint: true } : {}) };
}
