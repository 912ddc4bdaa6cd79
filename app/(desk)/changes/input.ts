import { instantOf } from "@/app/(desk)/tickets/[id]/input";
import { REPEATS, ruleFrom } from "@/lib/changes/repeats";
import { jsonOf } from "@/lib/web/catalogue-forms";
import { type Fields, withoutEmpty } from "@/lib/web/form";

/** What the form could not say stays as it is. */
const KEPT = "kept";

const oneOf = (typed: Fields[string] | undefined) =>
  REPEATS.find((repeat) => repeat === typed) ?? "once";

/** A window as its form says it; hours are those of the zone that the form names, and so is the rule. */
export function windowFrom(fields: Fields): Record<string, unknown> {
  const { zone, startsAt, endsAt, repeats, until, exceptDates, ...rest } = fields;
  const at = (typed: Fields[string] | undefined) =>
    instantOf(String(typed ?? ""), String(zone ?? "")) ?? "";
  const rule = ruleFrom(oneOf(repeats), String(startsAt ?? ""), String(until ?? ""));
  const days = String(exceptDates ?? "")
    .split(/[\s,]+/)
    .filter(Boolean);
  return {
    ...rest,
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    ...(repeats === KEPT ? { exceptDates: days } : {}),
    ...(repeats !== KEPT && rule === null ? { rule: null } : {}),
    ...(rule === null ? {} : { rule, timeZone: zone, exceptDates: days }),
  };
}

export const freezeFrom = ({ hard, ...fields }: Fields): unknown => ({
  ...windowFrom(fields),
  hard: hard === "true",
});

/** How strict a freeze is, and nothing else. */
export const strictnessFrom = ({ freezeId, hard }: Fields): unknown => ({
  freezeId,
  hard: hard === "true",
});

const orNull = (typed: Fields[string] | undefined) => (typed === "" ? null : typed);

/** A template as its form says it. */
export function templateFrom({ tasks, minutes, serviceId, teamId, ...fields }: Fields): unknown {
  const isDigits = typeof minutes === "string" && /^\d{1,9}$/.test(minutes);
  return {
    ...withoutEmpty(fields),
    serviceId: orNull(serviceId),
    teamId: orNull(teamId),
    minutes: isDigits ? Number(minutes) : minutes,
    tasks: jsonOf(tasks),
  };
}

/** What is left empty stays as the template has it. */
export function changeFrom({ zone, plannedStart, ...fields }: Fields): unknown {
  const start = instantOf(String(plannedStart ?? ""), String(zone ?? ""));
  return { ...withoutEmpty(fields), ...(start === null ? {} : { plannedStart: start }) };
}
