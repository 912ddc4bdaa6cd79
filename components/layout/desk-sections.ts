import type { View } from "@/components/tickets/views";

export type Counts = Record<View, number>;

export const PINNED: readonly View[] = ["mine", "triage"];
export const OTHERS: readonly View[] = ["open", "waiting", "resolved", "all"];

/** Exact as far as anybody reads, then just "many". */
export const shown = (count: number) => (count > 999 ? "999+" : String(count));
