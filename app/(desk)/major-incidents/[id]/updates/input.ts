import { type Fields, withoutEmpty } from "@/lib/web/form";

const MINUTE_MS = 60_000;

/** An update as its form says it: the minutes are how the moment was chosen, and all there is without script. */
export function updateFrom(fields: Fields): unknown {
  const { despiteLint, ...words } = promiseFrom(fields);
  return { ...withoutEmpty(words), ...(despiteLint === "yes" ? { despiteLint: true } : {}) };
}

/** The same for an approval that needs another promise. */
export const approvalFrom = (fields: Fields): unknown => withoutEmpty(promiseFrom(fields));

/** A whole minute, so that a form that is sent twice in a row asks for the same. */
function promiseFrom({ minutes, ...fields }: Fields): Fields {
  const count = Number(minutes ?? "");
  const isOver = fields.phase === "resolved";
  if ((fields.nextUpdateBy ?? "") !== "" || isOver || !(count > 0)) return fields;
  const at = Math.ceil(Date.now() / MINUTE_MS + count) * MINUTE_MS;
  return { ...fields, nextUpdateBy: new Date(at).toISOString() };
}
