/**
 * The metrics of a major incident, made anew from what happened: a pure function of its events and of
 * what they name. Each is recorded, pending, not applicable or invalid, and says why.
 */
import { cadenceOf, type Rhythms } from "./cadence-metric";
import type { MetricEvent, MetricKey, MetricReason, MetricUnit } from "./metric-words";
import { HOURS, type Hours, heldIn, hoursOf } from "./responder-hours";

export type MetricFacts = {
  /** In the order in which they happened. */
  events: readonly MetricEvent[];
  /** As it is known now: a time, `unknown`, or null while nobody has said. */
  impact: { start: string | null; end: string | null };
  /** The reports that hang on it or hung on it, and who asked. */
  tickets: readonly { id: string; createdAt: string; requesterId: string }[];
  /** Null while it is not done. */
  actions: readonly { dueAt: string; doneAt: string | null }[];
  restricted: boolean;
  /** By which clock each of them lives; UTC for whoever has not said. */
  zones: Readonly<Record<string, string>>;
  rhythms: Rhythms;
  now: string;
};

export type Metric = {
  key: MetricKey;
  state: "recorded" | "pending" | "not_applicable" | "invalid";
  unit: MetricUnit;
  value: number | null;
  reason: MetricReason | null;
  /** Between which moments, where it is a time. */
  from: string | null;
  to: string | null;
};

const MI = "major_incident.";
const OVER = ["stood_down", "in_review", "closed", "cancelled", "merged", "rejected"];
const OUTSIDE = ["stakeholders", "customers", "public"];

export function metricsOf(facts: MetricFacts): Metric[] {
  const told = milestonesOf(facts);
  return [
    span("detect", {
      ...startOf(facts),
      to: told.reported,
      missing: "no_report",
    }),
    told.proposed === null
      ? none("identify", "not_applicable", "never_proposed")
      : span("identify", { from: told.reported, without: "no_report", to: told.proposed }),
    decide(told),
    since("acknowledge", told, told.commanded, "no_command"),
    since("engage", told, told.engaged, "no_expert"),
    since("first_notice", told, told.noticed, "never_told"),
    since("mitigate", told, told.monitored, "never_monitored"),
    resolve(facts, told),
    cadence(facts, told),
    count("reopens", moves(facts, "reopen").length, told),
    count("affected", affectedIn(facts), told),
    count("deflected", joinedIn(facts).size, told),
    onTime(facts),
    ...responders(facts, told),
  ];
}

type Milestones = ReturnType<typeof milestonesOf>;

function milestonesOf(facts: MetricFacts) {
  const { events } = facts;
  const first = (kind: string, holds: (event: MetricEvent) => boolean = () => true) =>
    events.find((event) => event.kind === `${MI}${kind}` && holds(event))?.at ?? null;
  const role = (name: string) => first("role_taken", (event) => event.facts.role === name);
  const begun = events[0]?.at ?? null;
  const reports = facts.tickets.map(({ createdAt }) => createdAt);
  const end = [...events].reverse().find((event) => stateAfter(event) !== null);
  const state = end ? stateAfter(end) : null;
  return {
    // Whoever opened it knew of it by then, with or without a ticket.
    reported: earliest([...reports, ...(begun === null ? [] : [begun])]),
    proposed: first("proposed"),
    declared: first("declared"),
    commanded: role("commander"),
    engaged: role("sme"),
    noticed: first("update_sent", (event) => audiencesOf(event).some(isOutside)),
    monitored: moves(facts, "to_monitoring").at(-1)?.at ?? null,
    isOver: state !== null && OVER.includes(state),
    isRejected: state === "rejected",
  };
}

function stateAfter({ kind, facts }: MetricEvent): string | null {
  if (kind === `${MI}declared`) return "declared";
  if (kind === `${MI}proposed`) return "proposed";
  return kind === `${MI}moved` ? String(facts.to) : null;
}

const moves = ({ events }: MetricFacts, event: string) =>
  events.filter(({ kind, facts }) => kind === `${MI}moved` && facts.event === event);

const audiencesOf = ({ facts }: MetricEvent): string[] =>
  Array.isArray(facts.audiences) ? facts.audiences.map(String) : [];
const isOutside = (audience: string) => OUTSIDE.includes(audience);

const earliest = (times: readonly string[]): string | null =>
  times.reduce<string | null>(
    (least, at) => (least === null || Date.parse(at) < Date.parse(least) ? at : least),
    null,
  );

const UNITS: Partial<Record<MetricKey, MetricUnit>> = {
  cadence: "percent",
  actions_on_time: "percent",
  reopens: "count",
  affected: "count",
  deflected: "count",
  responders_working: "minutes",
  responders_late: "minutes",
  responders_sleeping: "minutes",
};
const unitOf = (key: MetricKey): MetricUnit => UNITS[key] ?? "seconds";

function none(key: MetricKey, state: Metric["state"], reason: MetricReason | null): Metric {
  return { key, state, unit: unitOf(key), value: null, reason, from: null, to: null };
}

function recorded(key: MetricKey, value: number): Metric {
  return { key, state: "recorded", unit: unitOf(key), value, reason: null, from: null, to: null };
}

type Span = {
  from: string | null;
  /** Why there is no beginning, and whether there may still be one. */
  without?: MetricReason | undefined;
  mayCome?: boolean | undefined;
  to: string | null;
  missing?: MetricReason;
};

function span(key: MetricKey, { from, without, mayCome, to, missing }: Span): Metric {
  if (from === null) {
    return none(key, mayCome ? "pending" : "not_applicable", without ?? null);
  }
  if (to === null) return none(key, "pending", missing ?? null);
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1_000);
  if (seconds < 0) return { ...none(key, "invalid", "backwards"), from, to };
  return { ...recorded(key, seconds), from, to };
}

/** From the declaration until something that may never come. */
function since(key: MetricKey, told: Milestones, to: string | null, never: MetricReason): Metric {
  if (told.declared === null) return undeclared(key, told);
  if (to === null) return none(key, told.isOver ? "not_applicable" : "pending", never);
  return span(key, { from: told.declared, to });
}

const undeclared = (key: MetricKey, { isOver }: Milestones) =>
  none(key, isOver ? "not_applicable" : "pending", "not_declared");

function decide(told: Milestones): Metric {
  if (told.proposed === null) return none("decide", "not_applicable", "never_proposed");
  if (told.declared === null) return undeclared("decide", told);
  return span("decide", { from: told.proposed, to: told.declared });
}

/** When the impact began, as somebody said; without that some metrics cannot be told. */
function startOf({ impact }: MetricFacts): Pick<Span, "from" | "without" | "mayCome"> {
  if (impact.start === "unknown") return { from: null, without: "start_unknown" };
  return impact.start === null
    ? { from: null, without: "start_unsaid", mayCome: true }
    : { from: impact.start };
}

function resolve({ impact }: MetricFacts, told: Milestones): Metric {
  const isSaid = impact.start !== null && impact.start !== "unknown";
  const from = isSaid ? impact.start : told.declared;
  if (from === null) return undeclared("resolve", told);
  if (impact.end === "unknown") return none("resolve", "not_applicable", "end_unknown");
  return span("resolve", { from, to: impact.end, missing: "end_unsaid" });
}

function cadence(facts: MetricFacts, told: Milestones): Metric {
  if (told.declared === null) return undeclared("cadence", told);
  const { kept, due } = cadenceOf(facts.events, facts.now, facts);
  if (due === 0)
    return none("cadence", told.isOver ? "not_applicable" : "pending", "no_promise_due");
  return recorded("cadence", Math.round((kept / due) * 1_000) / 10);
}

/** A number that only grows until it is over. */
function count(key: MetricKey, value: number, told: Milestones): Metric {
  if (told.declared === null) return undeclared(key, told);
  return told.isOver ? recorded(key, value) : { ...none(key, "pending", "goes_on"), value };
}

/** Who was told by a ticket of theirs that hung on it to the end, or said “me too”. */
function affectedIn({ events, tickets }: MetricFacts): number {
  const hung = new Set<string>();
  for (const { kind, facts } of events) {
    if (kind === `${MI}tickets_linked` && Array.isArray(facts.ticketIds)) {
      for (const id of facts.ticketIds) hung.add(String(id));
    }
    if (kind === `${MI}ticket_unlinked`) hung.delete(String(facts.ticketId));
  }
  const people = new Set(
    tickets.filter(({ id }) => hung.has(id)).map(({ requesterId }) => requesterId),
  );
  for (const { facts } of joins(events)) people.add(String(facts.userId));
  return people.size;
}

const joins = (events: readonly MetricEvent[]) =>
  events.filter(({ kind }) => kind === `${MI}joined`);

const joinedIn = ({ events }: MetricFacts) =>
  new Set(joins(events).map(({ facts }) => String(facts.userId)));

/** Of the actions whose day has come, how many were done by then. */
function onTime({ actions, now }: MetricFacts): Metric {
  if (actions.length === 0) return none("actions_on_time", "not_applicable", "no_actions");
  const judged = actions.filter(({ dueAt, doneAt }) => doneAt !== null || isPast(dueAt, now));
  if (judged.length === 0) return none("actions_on_time", "pending", "not_over");
  const kept = judged.filter(
    ({ dueAt, doneAt }) => doneAt !== null && Date.parse(doneAt) <= Date.parse(dueAt),
  );
  return recorded("actions_on_time", Math.round((kept.length / judged.length) * 1_000) / 10);
}

const isPast = (at: string, now: string) => Date.parse(at) < Date.parse(now);

/** How long people had a part in it, by the hours that it took from them. */
function responders({ events, zones }: MetricFacts, told: Milestones): Metric[] {
  const keyOf = (hours: Hours) => `responders_${hours}` as const;
  const all = (state: Metric["state"], reason: MetricReason) =>
    HOURS.map((hours) => none(keyOf(hours), state, reason));
  if (told.declared === null) return HOURS.map((hours) => undeclared(keyOf(hours), told));
  if (!told.isOver) return all("pending", "goes_on");
  const held = heldIn(events, OVER);
  if (held === null) return all("invalid", "backwards");
  if (held.length === 0) return all("not_applicable", "no_responders");
  const sum = hoursOf(held, (userId) => zones[userId] ?? "UTC");
  return HOURS.map((hours) => recorded(keyOf(hours), Math.round(sum[hours] / 60_000)));
}
