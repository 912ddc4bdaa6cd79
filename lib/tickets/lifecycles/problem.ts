import type { Lifecycle, State } from "./words";

const OPEN: State[] = ["new", "assess", "root_cause_analysis", "fix_in_progress"];

/** ITIL 4, problem management: control of the problem, of the error, and of the risk that is kept. */
export const PROBLEM: Lifecycle = {
  initial: "new",
  moves: [
    {
      event: "assess",
      from: ["new"],
      to: "assess",
      who: ["agent", "problem_manager"],
      required: ["category", "serviceId", "assigneeId"],
      optional: ["note"],
    },
    {
      event: "confirm",
      from: ["assess"],
      to: "root_cause_analysis",
      who: ["problem_manager"],
      required: ["assigneeId"],
      optional: ["note"],
    },
    {
      event: "duplicate",
      from: ["assess"],
      to: "cancelled",
      who: ["problem_manager"],
      required: ["linkedId"],
      optional: ["note"],
    },
    {
      event: "publish_workaround",
      from: OPEN,
      to: "same",
      who: ["problem_manager"],
      required: ["note"],
      optional: ["message"],
    },
    {
      event: "fix",
      from: ["root_cause_analysis"],
      to: "fix_in_progress",
      who: ["problem_manager"],
      required: ["note"],
      optional: ["linkedId"],
    },
    {
      // Asks whoever answers for the service; it is closed when they say yes.
      event: "accept_risk",
      from: ["root_cause_analysis", "fix_in_progress"],
      to: "same",
      who: ["problem_manager"],
      required: ["reason", "until"],
    },
    {
      event: "decide",
      from: ["root_cause_analysis", "fix_in_progress"],
      to: "closed",
      who: ["approver"],
      required: ["outcome"],
      optional: ["message"],
      values: { outcome: ["approved"] },
    },
    {
      event: "decide",
      from: ["root_cause_analysis", "fix_in_progress"],
      to: "same",
      who: ["approver"],
      required: ["outcome", "message"],
      values: { outcome: ["rejected"] },
    },
    {
      event: "resolve",
      from: ["fix_in_progress"],
      to: "resolved",
      who: ["problem_manager"],
      required: ["resolutionNote"],
      optional: ["message", "note"],
    },
    {
      event: "complete",
      from: ["resolved"],
      to: "closed",
      who: ["problem_manager"],
      optional: ["note"],
    },
    {
      event: "reanalyse",
      from: ["resolved", "closed", "cancelled"],
      to: "root_cause_analysis",
      who: ["problem_manager"],
      required: ["reason"],
    },
  ],
};
