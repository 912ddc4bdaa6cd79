import type { Tx } from "@/lib/db/client";
import type { TrashEntry } from "@/lib/db/generated/client";
import type { Emit } from "@/lib/kernel/event";
import type { TrashKind } from "../contract";

/** A kind of thing that can lie in the trash, and what is special about its way back and out. */
export type Trashable = {
  kind: TrashKind;
  /**
   * Holds whatever has to stand still, before the entry itself is held. Returns the ticket that it
   * is or belongs to; null when there is nothing of it any more.
   */
  lock: (tx: Tx, subjectId: string) => Promise<{ ticketId: string } | null>;
  /** @throws `conflict` while it cannot come back. */
  requireRestorable?: (tx: Tx, entry: TrashEntry) => Promise<void>;
  restored: (tx: Tx, emit: Emit, entry: TrashEntry) => Promise<void>;
  /** Says that it is purged, and sweeps the entries of what goes with it. */
  purged: (tx: Tx, emit: Emit, entry: TrashEntry) => Promise<void>;
  /**
   * Takes up to so many rows out of the database, and the thing itself once nothing else is left.
   * Returns whether that was all.
   */
  removeRows: (tx: Tx, subjectId: string, limit: number) => Promise<boolean>;
};

/** The tables whose rows point at the entry that took them. */
export const POINTING = ["ticket", "reply", "notification"] as const;
