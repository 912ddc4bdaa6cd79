export const METRIC_KEYS = [
  "detect",
  "identify",
  "decide",
  "acknowledge",
  "engage",
  "first_notice",
  "mitigate",
  "resolve",
  "cadence",
  "reopens",
  "affected",
  "deflected",
  "actions_on_time",
  "responders_working",
  "responders_late",
  "responders_sleeping",
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

export const METRIC_STATES = ["recorded", "pending", "not_applicable", "invalid"] as const;

/** Why there is no number, or none that can be true. */
export const METRIC_REASONS = [
  "start_unsaid",
  "start_unknown",
  "end_unsaid",
  "end_unknown",
  "no_report",
  "never_proposed",
  "not_declared",
  "no_command",
  "no_expert",
  "never_told",
  "never_monitored",
  "no_promise_due",
  "no_actions",
  "no_responders",
  "goes_on",
  "not_over",
  "backwards",
] as const;
export type MetricReason = (typeof METRIC_REASONS)[number];

export const METRIC_UNITS = ["seconds", "minutes", "percent", "count"] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

/** What happened, as far as a metric has to know it. */
export type MetricEvent = { kind: string; at: string; facts: Record<string, unknown> };
