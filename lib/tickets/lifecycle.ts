/** The states and moves of every ticket type (ITIL 4: incident management). Pure data: buttons, REST and the database's trigger all come from it. */

export const TICKET_TYPES = ["incident", "request", "problem", "change"] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

export const STATES = ["new", "in_progress", "on_hold", "resolved", "closed", "cancelled"] as const;
export type State = (typeof STATES)[number];

export const OPEN_STATES: readonly State[] = ["new", "in_progress", "on_hold"];

export const EVENTS = [
  "start",
  "hold",
  "resume",
  "resolve",
  "confirm",
  "autoclose",
  "reopen",
  "cancel",
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

/** What somebody is to one ticket; a person may be several of these at once. */
export type Part = "requester" | "watcher" | "agent" | "system";

export type MoveField =
  | "assigneeId"
  | "reason"
  | "message"
  | "until"
  | "linkedId"
  | "note"
  | "resolutionCode"
  | "resolutionNote";

export type Move = {
  event: MoveEvent;
  from: readonly State[];
  to: State;
  who: readonly Part[];
  required: readonly MoveField[];
  optional: readonly MoveField[];
};

const INCIDENT: readonly Move[] = [
  {
    event: "start",
    from: ["new"],
    to: "in_progress",
    who: ["agent"],
    required: ["assigneeId"],
    optional: ["note"],
  },
  {
    event: "hold",
    from: ["in_progress"],
    to: "on_hold",
    who: ["agent"],
    required: ["reason"],
    optional: ["message", "until", "linkedId", "note"],
  },
  {
    event: "resume",
    from: ["on_hold"],
    to: "in_progress",
    who: ["agent", "system"],
    required: [],
    optional: ["note"],
  },
  {
    event: "resolve",
    from: ["new", "in_progress", "on_hold"],
    to: "resolved",
    who: ["agent", "system"],
    required: ["resolutionCode", "resolutionNote"],
    optional: ["note"],
  },
  {
    event: "confirm",
    from: ["resolved"],
    to: "closed",
    who: ["requester"],
    required: [],
    optional: ["message"],
  },
  {
    event: "autoclose",
    from: ["resolved"],
    to: "closed",
    who: ["system"],
    required: [],
    optional: [],
  },
  {
    event: "reopen",
    from: ["resolved"],
    to: "in_progress",
    who: ["requester", "watcher", "agent"],
    required: ["message"],
    optional: [],
  },
  {
    event: "cancel",
    from: ["new", "in_progress", "on_hold"],
    to: "cancelled",
    who: ["agent"],
    required: ["reason"],
    optional: ["linkedId", "note"],
  },
  {
    event: "cancel",
    from: ["new"],
    to: "cancelled",
    who: ["requester"],
    required: ["reason"],
    optional: [],
  },
];

type Lifecycle = { initial: State; moves: readonly Move[] };

export const LIFECYCLES: Partial<Record<TicketType, Lifecycle>> = {
  incident: { initial: "new", moves: INCIDENT },
};

export function movesFrom(type: TicketType, state: State, parts: ReadonlySet<Part>): Move[] {
  const moves = LIFECYCLES[type]?.moves ?? [];
  return moves.filter(
    (move, at) =>
      move.from.includes(state) &&
      move.who.some((part) => parts.has(part)) &&
      // Someone who is both agent and requester gets the wider of two moves of one name.
      moves.findIndex(
        (other) =>
          other.event === move.event &&
          other.from.includes(state) &&
          other.who.some((part) => parts.has(part)),
      ) === at,
  );
}

/** The state that an event leads to in this type, whoever asks and wherever the ticket stands. */
export function targetOf(type: TicketType, event: MoveEvent): State | null {
  return LIFECYCLES[type]?.moves.find((move) => move.event === event)?.to ?? null;
}

/** What a hold or cancel of this reason needs besides the reason itself. */
export function requiredBy(event: MoveEvent, reason: string | undefined): MoveField[] {
  if (event === "cancel" && reason === "duplicate") return ["linkedId"];
  if (event !== "hold") return [];
  if (reason === "awaiting_requester") return ["message"];
  if (reason === "awaiting_change" || reason === "awaiting_problem") return ["linkedId"];
  return reason === "scheduled" ? ["until"] : [];
}

/** The values a field may take for this event and part, where there is a list of them. */
export function valuesOf(
  event: MoveEvent,
  field: MoveField,
  parts: ReadonlySet<Part>,
): readonly string[] | undefined {
  if (field === "resolutionCode") return RESOLUTION_CODES;
  if (field !== "reason") return undefined;
  if (event === "hold") return HOLD_REASONS;
  return parts.has("agent") ? CANCEL_REASONS : ["withdrawn"];
}

/** Every pair of states that the database lets through; '' stands for a ticket that is being made. */
export function transitionRows(): { type: TicketType; fromState: string; toState: State }[] {
  const rows = new Map<string, { type: TicketType; fromState: string; toState: State }>();
  for (const type of TICKET_TYPES) {
    const lifecycle = LIFECYCLES[type];
    if (!lifecycle) continue;
    rows.set(`${type}//`, { type, fromState: "", toState: lifecycle.initial });
    for (const { from, to } of lifecycle.moves) {
      for (const fromState of from) {
        rows.set(`${type}/${fromState}/${to}`, { type, fromState, toState: to });
      }
    }
  }
  return [...rows.values()];
}
