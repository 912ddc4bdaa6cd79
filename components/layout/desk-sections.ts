import type { View } from "@/components/tickets/views";

export type Counts = Record<View, number>;

export const PINNED: readonly View[] = ["mine", "triage"];
export const OTHERS: readonly View[] = ["open", "waiting", "resolved", "all"];
