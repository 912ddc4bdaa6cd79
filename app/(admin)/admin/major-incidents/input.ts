import { instantOf } from "@/app/(desk)/tickets/[id]/input";
import { AUDIENCES } from "@/lib/major-incidents/words";
import { type Fields, withoutEmpty } from "@/lib/web/form";

type Typed = string | string[] | undefined;

/** What was cleared is none, rather than left out: a command would put its own number there. */
const numberOf = (typed: Typed) => {
  const text = String(typed ?? "").trim();
  return text === "" ? null : Number(text);
};

/** An audience without minutes hears when something changes. */
export function severityFrom(fields: Fields): unknown {
  const { firstPublicMinutes, internal, stakeholders, customers, public: open, ...rest } = fields;
  const typed = { internal, stakeholders, customers, public: open };
  return {
    ...withoutEmpty(rest),
    cadence: Object.fromEntries(AUDIENCES.map((audience) => [audience, numberOf(typed[audience])])),
    firstPublicMinutes: numberOf(firstPublicMinutes),
  };
}

export function pointFrom({ mandatory, stated, ...fields }: Fields): unknown {
  return {
    ...withoutEmpty(fields),
    mandatory: mandatory === "true",
    ...(fields.key === undefined ? { stated: stated === "true" } : {}),
  };
}

/** Those whom somebody chose, in the order of their places. */
export function rotaFrom(fields: Fields): unknown {
  const { duty, timeZone, weekday, hour, weeks, startsOn, ...members } = fields;
  const memberIds = Object.keys(members)
    .filter((name) => /^member\d+$/.test(name))
    .sort((a, b) => Number(a.slice(6)) - Number(b.slice(6)))
    .flatMap((name) => members[name] || []);
  return {
    ...{ duty, timeZone, startsOn, memberIds },
    weekday: numberOf(weekday),
    hour: numberOf(hour),
    weeks: numberOf(weeks),
  };
}

/** The hours are those of the reader's zone. */
export function overrideFrom({ zone, startsAt, endsAt, ...fields }: Fields): unknown {
  const at = (typed: Typed) => instantOf(String(typed ?? ""), String(zone ?? "")) ?? "";
  return { ...withoutEmpty(fields), startsAt: at(startsAt), endsAt: at(endsAt) };
}

export function ruleFrom({ reports, minutes, enabled, ...fields }: Fields): unknown {
  return {
    ...withoutEmpty(fields),
    ...(reports === undefined ? {} : { reports: numberOf(reports) }),
    ...(minutes === undefined ? {} : { minutes: numberOf(minutes) }),
    ...(enabled === undefined ? {} : { enabled: enabled === "true" }),
  };
}
