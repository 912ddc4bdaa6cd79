import { CANCEL_REASONS, HOLD_REASONS, type Lifecycle, RESOLUTION_CODES } from "./words";

/** ITIL 4, incident management: from the report to the requester's word that it works again. */
export const INCIDENT: Lifecycle = {
  initial: "new",
  moves: [
    {
      event: "start",
      from: ["new"],
      to: "in_progress",
      who: ["agent", "system"],
      required: ["assigneeId"],
      optional: ["note"],
    },
    {
      event: "hold",
      from: ["in_progress"],
      to: "on_hold",
      who: ["agent", "system"],
      required: ["reason"],
      optional: ["message", "until", "linkedId", "note"],
      values: { reason: HOLD_REASONS },
    },
    {
      event: "resume",
      from: ["on_hold"],
      to: "in_progress",
      who: ["agent", "system"],
      optional: ["note"],
    },
    {
      event: "resolve",
      from: ["new", "in_progress", "on_hold"],
      to: "resolved",
      who: ["agent", "system"],
      required: ["resolutionCode", "resolutionNote"],
      optional: ["note"],
      values: { resolutionCode: RESOLUTION_CODES },
    },
    {
      event: "confirm",
      from: ["resolved"],
      to: "closed",
      who: ["requester"],
      optional: ["message"],
    },
    { event: "autoclose", from: ["resolved"], to: "closed", who: ["system"] },
    {
      event: "reopen",
      from: ["resolved"],
      to: "in_progress",
      who: ["requester", "watcher", "agent"],
      required: ["message"],
    },
    {
      event: "cancel",
      from: ["new", "in_progress", "on_hold"],
      to: "cancelled",
      who: ["agent"],
      required: ["reason"],
      optional: ["linkedId", "note"],
      values: { reason: CANCEL_REASONS },
    },
    {
      event: "cancel",
      from: ["new"],
      to: "cancelled",
      who: ["requester"],
      required: ["reason"],
      values: { reason: ["withdrawn"] },
    },
  ],
};
