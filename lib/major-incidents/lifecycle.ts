/** The states and moves of a major incident. Pure data: buttons, REST and the database's trigger all come from it. */
import type { MiEvent, MiField, MiPart, MiState } from "./words";

export type MiMove = {
  event: MiEvent;
  from: readonly MiState[];
  /** `same` for a move that leaves it where it stands. */
  to: MiState | "same";
  who: readonly MiPart[];
  required?: readonly MiField[];
  optional?: readonly MiField[];
};

export const INITIAL_STATES = ["proposed", "declared"] as const;

export const MI_MOVES: readonly MiMove[] = [
  {
    event: "accept",
    from: ["proposed"],
    to: "declared",
    // With no manager about, an agent may accept the worst kind after five minutes.
    who: ["mi_manager", "stand_in"],
    optional: ["title", "severity", "impactStatement"],
  },
  {
    event: "reject",
    from: ["proposed"],
    to: "rejected",
    who: ["mi_manager"],
    required: ["reason"],
  },
  { event: "take_command", from: ["declared"], to: "coordinating", who: ["agent"] },
  {
    event: "set_severity",
    from: ["declared", "coordinating", "monitoring", "standing_down"],
    to: "same",
    who: ["commander", "mi_manager"],
    required: ["severity", "reason"],
  },
  {
    event: "to_monitoring",
    from: ["coordinating"],
    to: "monitoring",
    who: ["commander"],
    required: ["note", "until"],
  },
  {
    event: "regress",
    from: ["monitoring"],
    to: "coordinating",
    who: ["commander"],
    required: ["reason"],
  },
  {
    event: "begin_stand_down",
    from: ["coordinating", "monitoring"],
    to: "standing_down",
    who: ["commander"],
    optional: ["note"],
  },
  {
    event: "stand_down",
    from: ["standing_down"],
    to: "stood_down",
    who: ["commander"],
    optional: ["message"],
  },
  {
    event: "cancel",
    from: ["declared", "coordinating", "monitoring"],
    to: "cancelled",
    who: ["mi_manager"],
    required: ["reason"],
    optional: ["message"],
  },
  {
    event: "merge",
    from: ["declared", "coordinating", "monitoring", "standing_down"],
    to: "merged",
    who: ["mi_manager"],
    required: ["linkedId"],
    optional: ["note"],
  },
  {
    event: "reopen",
    from: ["standing_down", "stood_down", "in_review"],
    to: "coordinating",
    who: ["commander", "mi_manager"],
    required: ["reason"],
  },
  // What is closed stays closed: another one is declared that recurs from it.
  { event: "reopen", from: ["closed"], to: "same", who: ["mi_manager"], required: ["reason"] },
  {
    event: "start_review",
    from: ["stood_down"],
    to: "in_review",
    who: ["review_owner", "mi_manager"],
  },
  { event: "close", from: ["in_review"], to: "closed", who: ["mi_manager"], optional: ["note"] },
];

/** The moves that whoever plays these parts may make now. */
export function miMovesFrom(state: MiState, parts: ReadonlySet<MiPart>): MiMove[] {
  return MI_MOVES.filter(
    ({ from, who }) => from.includes(state) && who.some((part) => parts.has(part)),
  );
}

export const miFieldsOf = (move: MiMove): MiField[] => [
  ...(move.required ?? []),
  ...(move.optional ?? []),
];

/** Where an event leads to, whoever asks. */
export const miTargetsOf = (event: MiEvent): MiState[] =>
  MI_MOVES.flatMap((move) => (move.event === event && move.to !== "same" ? [move.to] : []));

/** Every pair of states that the database lets through; '' stands for one that is being made. */
export function miTransitionRows(): { fromState: string; toState: MiState }[] {
  const made = INITIAL_STATES.map((toState) => ({ fromState: "", toState }));
  const moved = MI_MOVES.flatMap(({ from, to }) =>
    to === "same" ? [] : from.map((fromState) => ({ fromState, toState: to })),
  );
  return [...made, ...moved];
}
