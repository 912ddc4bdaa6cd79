import type { ReactNode } from "react";
import type { ActiveMi } from "@/lib/major-incidents/contract";
import type { Counts } from "./desk-sections";
import type { FramePerson } from "./frame-person";
import type { Theme } from "./theme";

export type NavigationProps = {
  person: FramePerson;
  theme: Theme;
  signOut: string | (() => Promise<void>);
  /** How many tickets each view holds; null outside of the desk. */
  counts: Counts | null;
};

/**
 * What a room puts into the frame. Whoever frames a page names its room, so that a page of the portal
 * fetches no script of the desk.
 */
export type Room = {
  isDesk: boolean;
  navigation: (given: NavigationProps) => ReactNode;
  /** What everybody in it has to know before they read on; null for a room without. */
  banner: ((active: readonly ActiveMi[]) => ReactNode) | null;
  keys: ReactNode;
};
