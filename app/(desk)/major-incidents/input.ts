import { instantOf } from "@/app/(desk)/tickets/[id]/input";
import { MI_ROLES } from "@/lib/major-incidents/words";
import { type Fields, withoutEmpty } from "@/lib/web/form";

const isTicked = (typed: unknown) => typed === "true";

/** What was ticked and typed, as a declaration takes it. */
export function declarationFrom(fields: Fields) {
  const { command: _command, restricted, drill, service, ...typed } = fields;
  return {
    ...withoutEmpty(typed),
    ...(service ? { serviceIds: [service] } : {}),
    ...(isTicked(restricted) ? { restricted: true } : {}),
    ...(isTicked(drill) ? { drill: true } : {}),
  };
}

/** A move's own fields; how long to watch is chosen in minutes. */
export function moveFrom({ until, ...fields }: Fields): unknown {
  const minutes = Number(until);
  return {
    ...withoutEmpty(fields),
    ...(minutes > 0 ? { until: new Date(Date.now() + minutes * 60_000).toISOString() } : {}),
  };
}

/** The impact's times: not said, said to be unknown, or the hour of the reader's zone. */
export function revisionFrom(fields: Fields): unknown {
  const { zone, startKnown, endKnown, impactStartedAt, impactEndedAt, bridgeUrl, ...rest } = fields;
  return {
    ...withoutEmpty(rest),
    ...timeFrom("impactStartedAt", startKnown, impactStartedAt, zone),
    ...timeFrom("impactEndedAt", endKnown, impactEndedAt, zone),
    ...(bridgeUrl === undefined ? {} : { bridgeUrl: bridgeUrl === "" ? null : bridgeUrl }),
  };
}

type Typed = string | string[] | undefined;

function timeFrom(name: string, known: Typed, at: Typed, zone: Typed): Record<string, unknown> {
  if (known === undefined) return {};
  if (known === "unsaid") return { [name]: null };
  if (known === "unknown") return { [name]: "unknown" };
  return { [name]: instantOf(String(at ?? ""), String(zone ?? "")) ?? "" };
}

/** For a person or for a role, whichever was chosen. */
export function workItemFrom({ who, dueAt, zone, ...fields }: Fields): unknown {
  const due = instantOf(String(dueAt ?? ""), String(zone ?? ""));
  const isRole = MI_ROLES.some((role) => role === who);
  return {
    ...withoutEmpty(fields),
    ...(isRole ? { role: who } : { ownerId: who }),
    ...(due === null ? {} : { dueAt: due }),
  };
}

/** References typed in a row, or chosen from a list. */
export function linksFrom({ ticketIds, chosen, ...fields }: Fields): unknown {
  const typed = String(ticketIds ?? "")
    .split(/[\s,;]+/)
    .filter((word) => word !== "");
  return { ...fields, ticketIds: [...typed, ...[chosen ?? []].flat()] };
}

export function markFrom({ on, ...fields }: Fields): unknown {
  return { ...fields, on: isTicked(on) };
}

/** The review's hour is the morning of the day that was chosen. */
export function endingFrom({ zone, reviewDueAt, ...fields }: Fields): unknown {
  const day = String(reviewDueAt ?? "");
  const due = day === "" ? null : instantOf(`${day}T09:00`, String(zone ?? ""));
  return { ...withoutEmpty(fields), ...(due === null ? {} : { reviewDueAt: due }) };
}

/** Whoever was shown and not ticked is left out; whoever was not shown is answered. */
export function repliesFrom({ shown, to, despiteLint, ...fields }: Fields): unknown {
  const ticked = new Set([to ?? []].flat());
  return {
    ...withoutEmpty(fields),
    exceptTicketIds: [shown ?? []].flat().filter((id) => !ticked.has(id)),
    ...(despiteLint === "yes" ? { despiteLint: true } : {}),
  };
}
