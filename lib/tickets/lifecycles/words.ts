/** The words that all lifecycles share; values as REST and the database have them. */

export const TICKET_TYPES = ["incident", "request", "problem", "change"] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

export const STATES = [
  "new",
  "submitted",
  "awaiting_approval",
  "approved",
  "rejected",
  "in_progress",
  "in_fulfilment",
  "assess",
  "root_cause_analysis",
  "fix_in_progress",
  "draft",
  "authorize",
  "scheduled",
  "implement",
  "review",
  "on_hold",
  "resolved",
  "fulfilled",
  "closed",
  "cancelled",
] as const;
export type State = (typeof STATES)[number];

/** Where the desk has nothing left to do, though a requester may still answer. */
export const DONE_STATES: readonly State[] = [
  "rejected",
  "resolved",
  "fulfilled",
  "closed",
  "cancelled",
];
export const OPEN_STATES: readonly State[] = STATES.filter((state) => !DONE_STATES.includes(state));

export const EVENTS = [
  "start",
  "hold",
  "resume",
  "resolve",
  "confirm",
  "autoclose",
  "reopen",
  "cancel",
  "ask_approval",
  "skip_approval",
  "decide",
  "resubmit",
  "fulfil",
  "close",
  "assess",
  "duplicate",
  "publish_workaround",
  "fix",
  "accept_risk",
  "complete",
  "reanalyse",
  "submit",
  "assess_ok",
  "authorize",
  "reject",
  "revert",
  "finish",
  "release",
] as const;
export type MoveEvent = (typeof EVENTS)[number];

export const HOLD_REASONS = [
  "awaiting_requester",
  "awaiting_vendor",
  "awaiting_change",
  "awaiting_problem",
  "scheduled",
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const CANCEL_REASONS = ["duplicate", "not_an_incident", "withdrawn"] as const;

export const RESOLUTION_CODES = [
  "fixed",
  "workaround",
  "not_reproducible",
  "duplicate",
  "no_action",
  "resolved_by_problem",
  "resolved_by_major_incident",
] as const;

/** How a change went (ITIL 4: change enablement). */
export const CHANGE_OUTCOMES = [
  "successful",
  "successful_with_issues",
  "rolled_back",
  "failed",
] as const;

export const CHANGE_KINDS = ["normal", "standard", "emergency"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * What somebody is to one ticket; a person may be several of these at once. `author` made the
 * ticket, `peer` is an agent who did not; the last three come from grants.
 */
export type Part =
  | "requester"
  | "watcher"
  | "agent"
  | "author"
  | "peer"
  | "system"
  | "approver"
  | "problem_manager"
  | "change_manager";

export const PARTS: readonly Part[] = [
  "requester",
  "watcher",
  "agent",
  "author",
  "peer",
  "approver",
  "problem_manager",
  "change_manager",
  "system",
];

export const MOVE_FIELDS = [
  "assigneeId",
  "reason",
  "message",
  "until",
  "linkedId",
  "templateId",
  "category",
  "serviceId",
  "outcome",
  "actualStart",
  "actualEnd",
  "review",
  "resolutionCode",
  "resolutionNote",
  "note",
] as const;
export type MoveField = (typeof MOVE_FIELDS)[number];

/** What a move may depend on besides the state. */
export type Condition = {
  kind: ChangeKind | null;
  held: boolean;
  /** It hangs on an active major incident, and ends with that. */
  follows: boolean;
  /** Of a change: a board is asked about it, and decides by its votes. */
  asked?: boolean;
  /** Of a change: it is not closed without a review. */
  weighty?: boolean;
  /** Of a standard change: it was made from a template. */
  templated?: boolean;
  /** Of an emergency: it was made already, and is written down afterwards. */
  retroactive?: boolean;
};

export type Move = {
  event: MoveEvent;
  from: readonly State[];
  /** `same` for a move that marks the ticket and leaves its state. */
  to: State | "same";
  who: readonly Part[];
  required?: readonly MoveField[];
  optional?: readonly MoveField[];
  values?: Partial<Record<MoveField, readonly string[]>>;
  when?: (condition: Condition) => boolean;
};

export type Lifecycle = { initial: State; moves: readonly Move[] };
