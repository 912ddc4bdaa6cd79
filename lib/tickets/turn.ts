import type { State } from "./lifecycle";

/** Whose move it is, in the requester's eyes. */
export type Turn = "with_us" | "with_you" | "with_vendor" | "scheduled" | "confirm" | "done";

export function turnOf(ticket: { state: State; holdReason: string | null }): Turn {
  if (ticket.state === "resolved") return "confirm";
  if (ticket.state === "closed" || ticket.state === "cancelled") return "done";
  if (ticket.state !== "on_hold") return "with_us";
  if (ticket.holdReason === "awaiting_requester") return "with_you";
  if (ticket.holdReason === "awaiting_vendor") return "with_vendor";
  return ticket.holdReason === "scheduled" ? "scheduled" : "with_us";
}
