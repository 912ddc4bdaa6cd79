import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultSeverity } from "@/lib/playbook/defaults";
import { METRIC_KEYS, METRIC_REASONS, type MetricEvent } from "./metric-words";
import { type Metric, type MetricFacts, metricsOf } from "./metrics";
import { AUDIENCES, SEVERITIES } from "./words";

const START = Date.parse("2026-03-02T12:00:00.000Z");
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();
const event = (minute: number, kind: string, facts: Record<string, unknown> = {}): MetricEvent => ({
  kind: `major_incident.${kind}`,
  at: at(minute),
  facts,
});
const move = (minute: number, name: string, to: string) =>
  event(minute, "moved", { event: name, to });

const RHYTHMS: MetricFacts["rhythms"] = {
  SEV1: defaultSeverity("SEV1"),
  SEV2: defaultSeverity("SEV2"),
  SEV3: defaultSeverity("SEV3"),
};

const USUAL: MetricFacts = {
  events: [
    event(0, "proposed", { severity: "SEV1", tickets: 1 }),
    event(4, "declared", { severity: "SEV1", tickets: 1, from: "proposed" }),
    event(4, "tickets_linked", { ticketIds: ["a", "b"], count: 2, via: "link" }),
    event(6, "role_taken", { role: "commander", userId: "x" }),
    event(8, "update_sent", {
      audiences: [...AUDIENCES],
      nextUpdateBy: at(28),
      phase: "investigating",
    }),
    event(9, "role_taken", { role: "sme", userId: "y" }),
    event(10, "joined", { userId: "maria" }),
    event(12, "ticket_unlinked", { ticketId: "b" }),
    event(25, "update_sent", {
      audiences: [...AUDIENCES],
      nextUpdateBy: at(55),
      phase: "identified",
    }),
    move(40, "to_monitoring", "monitoring"),
    move(50, "begin_stand_down", "standing_down"),
    move(52, "stand_down", "stood_down"),
    event(52, "update_sent", { audiences: [...AUDIENCES], nextUpdateBy: null, phase: "resolved" }),
  ],
  impact: { start: at(-10), end: at(45) },
  tickets: [
    { id: "a", createdAt: at(-3), requesterId: "jonas" },
    { id: "b", createdAt: at(-1), requesterId: "maria" },
  ],
  actions: [
    { dueAt: at(100), doneAt: at(90) },
    { dueAt: at(100), doneAt: null },
    { dueAt: at(9_000), doneAt: null },
  ],
  restricted: false,
  zones: {},
  rhythms: RHYTHMS,
  now: at(200),
};

const one = (facts: MetricFacts, key: string) =>
  metricsOf(facts).find((metric) => metric.key === key) as Metric;

test("an ordinary one has every time of its own", () => {
  const told = metricsOf(USUAL).map(({ key, state, value }) => [key, state, value]);
  expect(told).toEqual([
    ["detect", "recorded", 7 * 60],
    ["identify", "recorded", 3 * 60],
    ["decide", "recorded", 4 * 60],
    ["acknowledge", "recorded", 2 * 60],
    ["engage", "recorded", 5 * 60],
    ["first_notice", "recorded", 4 * 60],
    ["mitigate", "recorded", 36 * 60],
    ["resolve", "recorded", 55 * 60],
    ["cadence", "recorded", 100],
    ["reopens", "recorded", 0],
    ["affected", "recorded", 2],
    ["deflected", "recorded", 1],
    ["actions_on_time", "recorded", 50],
    // Monday noon, in UTC: the commander from 6 to 52, the expert from 9.
    ["responders_working", "recorded", 46 + 43],
    ["responders_late", "recorded", 0],
    ["responders_sleeping", "recorded", 0],
  ]);
  const away = { ...USUAL, zones: { x: "Asia/Tokyo", y: "America/New_York" } };
  expect(
    ["working", "late", "sleeping"].map((hours) => one(away, `responders_${hours}`).value),
    // Past nine in the evening in Tokyo, past seven in the morning in New York.
  ).toEqual([0, 46, 43]);
});

test("what is not known yet is pending, what never was is not applicable, what cannot be is invalid", () => {
  const events = [event(0, "declared", { severity: "SEV2", tickets: 0, from: null })];
  const young = { ...USUAL, events, impact: { start: null, end: null }, tickets: [], actions: [] };
  const reason = (facts: MetricFacts, key: string) => {
    const { state, reason } = one(facts, key);
    return [state, reason];
  };
  const soon = { ...young, now: at(1) };
  expect(reason(soon, "detect")).toEqual(["pending", "start_unsaid"]);
  expect(reason(soon, "identify")).toEqual(["not_applicable", "never_proposed"]);
  expect(reason(soon, "acknowledge")).toEqual(["pending", "no_command"]);
  expect(reason(soon, "cadence")).toEqual(["pending", "no_promise_due"]);
  expect(reason(soon, "resolve")).toEqual(["pending", "end_unsaid"]);
  expect(one(soon, "affected")).toMatchObject({ state: "pending", value: 0, reason: "goes_on" });
  const unknown = { ...soon, impact: { start: "unknown", end: "unknown" } };
  expect(reason(unknown, "detect")).toEqual(["not_applicable", "start_unknown"]);
  expect(reason(unknown, "resolve")).toEqual(["not_applicable", "end_unknown"]);
  const late = { ...USUAL, impact: { start: at(30), end: at(45) } };
  expect(one(late, "detect")).toMatchObject({ state: "invalid", reason: "backwards", value: null });
  const refused = {
    ...young,
    events: [event(0, "proposed", { severity: "SEV1" }), move(3, "reject", "rejected")],
  };
  expect(reason(refused, "decide")).toEqual(["not_applicable", "not_declared"]);
});

test("a promise counts once: kept, broken by silence, hastened by a worse severity, put off in time or late", () => {
  const declared = event(0, "declared", { severity: "SEV2", tickets: 0, from: null });
  const of = (minute: number, ...events: MetricEvent[]) =>
    one({ ...USUAL, events: [declared, ...events], now: at(minute) }, "cadence").value;
  const told = (minute: number, audience: string, until: number) =>
    event(minute, "update_sent", { audiences: [audience], nextUpdateBy: at(until) });
  const ended = move(8, "cancel", "cancelled");
  // At SEV2 the public is to hear within five minutes, the responders within thirty.
  expect(of(4, told(4, "public", 44))).toBe(100);
  expect(of(6)).toBe(0);
  expect(of(9, told(3, "public", 30), ended)).toBe(100);
  expect(of(9, told(3, "public", 7), ended)).toBe(50);
  const worse = event(10, "severity_set", { from: "SEV2", to: "SEV1" });
  expect(of(26, told(3, "public", 300), worse)).toBe(50);
  const putOff = (minute: number, until: number) =>
    event(minute, "promise_moved", { audience: "public", until: at(until) });
  expect(of(11, putOff(2, 10), told(2, "public", 10), told(9, "public", 60))).toBe(100);
  expect(of(11, putOff(7, 10), told(7, "public", 10), told(9, "public", 60))).toBe(50);
  const hidden = { ...USUAL, events: [declared], restricted: true, now: at(6) };
  expect(one(hidden, "cadence")).toMatchObject({ state: "pending", reason: "no_promise_due" });
});

const minute = fc.integer({ min: 0, max: 600 });
const audiences = fc.subarray([...AUDIENCES], { minLength: 1 });
const happening = fc.oneof(
  fc.record({
    kind: fc.constant("declared"),
    facts: fc.record({ severity: fc.constantFrom(...SEVERITIES) }),
  }),
  fc.record({ kind: fc.constant("proposed"), facts: fc.constant({}) }),
  fc.record({
    kind: fc.constant("role_taken"),
    facts: fc.record({ role: fc.constantFrom("commander", "sme"), userId: fc.uuid() }),
  }),
  fc.record({
    kind: fc.constant("moved"),
    facts: fc.record({
      event: fc.constantFrom("to_monitoring", "reopen", "stand_down", "cancel"),
      to: fc.constantFrom("monitoring", "coordinating", "stood_down", "cancelled"),
    }),
  }),
  fc.record({
    kind: fc.constant("update_sent"),
    facts: fc.record({ audiences, nextUpdateBy: fc.option(minute.map(at)) }),
  }),
  fc.record({
    kind: fc.constant("promise_moved"),
    facts: fc.record({ audience: fc.constantFrom(...AUDIENCES), until: minute.map(at) }),
  }),
  fc.record({ kind: fc.constant("joined"), facts: fc.record({ userId: fc.uuid() }) }),
  fc.record({
    kind: fc.constant("tickets_linked"),
    facts: fc.record({ ticketIds: fc.array(fc.constantFrom("a", "b", "c")) }),
  }),
);
const story = fc.record({
  events: fc
    .array(fc.tuple(minute, happening), { maxLength: 30 })
    .map((list) =>
      list.sort(([a], [b]) => a - b).map(([when, { kind, facts }]) => event(when, kind, facts)),
    ),
  impact: fc.record({
    start: fc.oneof(fc.constant(null), fc.constant("unknown"), minute.map(at)),
    end: fc.oneof(fc.constant(null), fc.constant("unknown"), minute.map(at)),
  }),
  tickets: fc.array(
    fc.record({
      id: fc.constantFrom("a", "b", "c"),
      createdAt: minute.map(at),
      requesterId: fc.uuid(),
    }),
    { maxLength: 3 },
  ),
  actions: fc.array(fc.record({ dueAt: minute.map(at), doneAt: fc.option(minute.map(at)) }), {
    maxLength: 4,
  }),
  restricted: fc.boolean(),
  zones: fc.constant({}),
  rhythms: fc.constant(RHYTHMS),
  now: fc.integer({ min: 600, max: 900 }).map(at),
});

test("whatever happened, each metric is told once, with a number or with the reason why there is none", () => {
  fc.assert(
    fc.property(story, (facts) => {
      const told = metricsOf(facts);
      expect(told.map(({ key }) => key)).toEqual([...METRIC_KEYS]);
      for (const { state, value, unit, reason, from, to } of told) {
        if (state === "recorded") {
          expect(value).not.toBeNull();
          expect(reason).toBeNull();
          expect(value).toBeGreaterThanOrEqual(0);
          if (unit === "percent") expect(value).toBeLessThanOrEqual(100);
          if (unit === "seconds") {
            expect(value).toBe((Date.parse(to ?? "") - Date.parse(from ?? "")) / 1_000);
          }
        } else {
          expect(METRIC_REASONS).toContain(reason);
          if (unit !== "count") expect(value).toBeNull();
        }
      }
      // The same story told again gives the same numbers.
      expect(metricsOf(structuredClone(facts))).toEqual(told);
    }),
    { numRuns: 300 },
  );
});

test("time that passes turns nothing that was recorded into something else", () => {
  const times = METRIC_KEYS.filter((key) => !["cadence", "actions_on_time"].includes(key));
  fc.assert(
    fc.property(story, fc.integer({ min: 901, max: 9_000 }), (facts, later) => {
      for (const key of times)
        expect(one({ ...facts, now: at(later) }, key)).toEqual(one(facts, key));
    }),
    { numRuns: 100 },
  );
});
