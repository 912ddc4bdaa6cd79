/** The words of major incidents; values as REST and the database have them. */

export const MI_STATES = [
  "proposed",
  "rejected",
  "declared",
  "coordinating",
  "monitoring",
  "standing_down",
  "stood_down",
  "in_review",
  "closed",
  "cancelled",
  "merged",
] as const;
export type MiState = (typeof MI_STATES)[number];

/** While it is one of these, its tickets hang on it and on no other. */
export const ACTIVE_STATES: readonly MiState[] = [
  "declared",
  "coordinating",
  "monitoring",
  "standing_down",
];

/** Somebody is in command of these, and only one. */
export const COMMANDED_STATES: readonly MiState[] = ["coordinating", "monitoring", "standing_down"];

export const SEVERITIES = ["SEV1", "SEV2", "SEV3"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const PHASES = ["investigating", "identified", "monitoring", "resolved"] as const;
export type Phase = (typeof PHASES)[number];
export const PUBLIC_PHASES = ["none", ...PHASES] as const;

export const AUDIENCES = ["internal", "stakeholders", "customers", "public"] as const;
export type Audience = (typeof AUDIENCES)[number];

export const MI_ROLES = [
  "commander",
  "deputy",
  "ops_lead",
  "comms_lead",
  "liaison",
  "scribe",
  "sme",
] as const;
export type MiRole = (typeof MI_ROLES)[number];

export const MI_EVENTS = [
  "accept",
  "reject",
  "take_command",
  "set_severity",
  "to_monitoring",
  "regress",
  "begin_stand_down",
  "stand_down",
  "cancel",
  "merge",
  "reopen",
  "start_review",
  "close",
] as const;
export type MiEvent = (typeof MI_EVENTS)[number];

export const MI_FIELDS = [
  "title",
  "severity",
  "impactStatement",
  "reason",
  "note",
  "until",
  "message",
  "linkedId",
] as const;
export type MiField = (typeof MI_FIELDS)[number];

/** What somebody is to one major incident; a person may be several of these at once. */
export type MiPart = "agent" | "stand_in" | "commander" | "mi_manager" | "review_owner" | "system";

export const MI_PARTS: readonly MiPart[] = [
  "agent",
  "stand_in",
  "commander",
  "mi_manager",
  "review_owner",
  "system",
];

export const DISPOSITIONS = ["resolve", "keep", "unlink"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const WORK_STATES = ["open", "done", "cancelled"] as const;

/** For how long after its end the same record may be taken up again. */
export const REOPEN_WINDOW_MS = 72 * 3_600_000;
/** How soon somebody has to decide on a proposal. */
export const DECISION_MS = 10 * 60_000;
/** After how long without an answer any agent may declare the worst severity. */
export const STAND_IN_MS = 5 * 60_000;
/** How long an offer of command waits before it goes to the deputy. */
export const HANDOVER_MS = 3 * 60_000;
/** More people than this under one commander, and somebody should share the load. */
export const SPAN_OF_CONTROL = 7;

/** So many requesters within so short a while, and it is proposed to reopen it. */
export const REOPEN_REPORTS = 3;
export const REOPEN_REPORTS_MS = 60 * 60_000;
