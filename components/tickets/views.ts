import type { TicketFilter } from "@/lib/tickets/contract";

export const VIEW_NAMES = ["mine", "triage", "open", "waiting", "resolved", "all"] as const;
export type View = (typeof VIEW_NAMES)[number];

/** The views every agent has, in the order of the sidebar. */
export const VIEWS: Record<View, TicketFilter> = {
  mine: { open: true, assignee: "me" },
  triage: { open: true, assignee: "none" },
  open: { open: true },
  waiting: { state: ["on_hold"] },
  resolved: { state: ["resolved", "fulfilled"] },
  all: {},
};

export const FIRST_VIEW: View = "triage";

export function viewOf(value: unknown): View | null {
  return VIEW_NAMES.find((name) => name === value) ?? null;
}
