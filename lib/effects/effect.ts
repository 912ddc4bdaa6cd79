import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { EventKind } from "@/lib/kernel/event";
import type { Channel } from "@/lib/notifications/topics";

/** An event as an effect sees it. */
export type Happened = {
  id: string;
  kind: string;
  subjectId: string;
  facts: Record<string, unknown>;
};

/**
 * The right to perform one effect, held by whoever claimed it. Every write that rests on it compares
 * the token, so a worker that stalled and was given up cannot commit when it wakes.
 */
export type Lease = {
  effectId: string;
  token: string;
  attempt: number;
  /** Fires when the worker is being stopped: whatever has not begun to leave may be handed back. */
  stop: AbortSignal;
};

export type Settlement =
  | { state: "done"; detail: string }
  /** Nothing left the house, or the other side said "not now": it is tried again. */
  | { state: "retry"; error: string }
  /** Not begun, through no fault of its own: the attempt does not count. */
  | { state: "handed-back"; delayMs?: number }
  /** Not the time for it yet; the attempt does not count. */
  | { state: "postponed"; until: Date }
  /** `isTold`: its mail says so already. */
  | { state: "failed"; error: string; isTold?: true }
  | { state: "suppressed"; detail: string }
  /** It may or may not have happened; only a person decides to do it again. */
  | { state: "uncertain"; error: string };

type Declaration = {
  name: string;
  on: readonly EventKind[];
  /**
   * Who is concerned, as rows of `(user_id, reason)`, or null when this event concerns nobody. Reads
   * the event as `e` and, where it happened to one, its ticket as `t` or its major incident as `m`.
   */
  recipients: (event: Happened) => Prisma.Sql | null;
  /**
   * There is one of it for each event, whatever became of the subject: it concerns no person, or finds
   * whom it tells when it is performed.
   */
  isForNobody?: true;
  /** Of what is for nobody: at which of these events there is anything to do; absent: at all of them. */
  concerns?: (tx: Tx, events: readonly Happened[]) => Promise<readonly Happened[]>;
  /** Only these of them: a condition over a row `told` of `(user_id, role, requester_id)`. */
  among?: (event: Happened) => Prisma.Sql;
  /** Whoever did it is left out unless it says so. */
  tellsActor?: boolean;
  /** Whoever is invited has no active account yet. */
  reachesInactive?: boolean;
  /** How it tells people, who can choose against that; absent: what everybody has to know. */
  channel?: Channel;
  /** Adds what belongs to the new rows of events of one kind, in the transaction that adds them. */
  prepare?: (tx: Tx, kind: string, effectIds: readonly string[]) => Promise<void>;
};

/** Stays inside the database: a whole chunk is written and done in one transaction. */
export type Write = Declaration & {
  /** @throws TooMany where that would be more than a transaction should be. */
  write: (tx: Tx, effectIds: readonly string[]) => Promise<void>;
  /**
   * Of what throws that: writes the next page of one row, for the people behind `after`. Returns the last
   * person of a full page. Beginning anew adds nothing to what is written already.
   */
  writePage?: (tx: Tx, effectId: string, after: string | null) => Promise<string | null>;
};

/** More people than one transaction should be for. */
export class TooMany extends Error {}

/** Leaves the house: one lease for each row, and a write-ahead mark before the point of no return. */
export type Send = Declaration & {
  /** It reaches no other server, so that it need not share the workers of the mails. */
  staysInside?: true;
  /** It has workers of its own, so that a slow server of mails does not hold it up. */
  lane?: "push";
  send: (lease: Lease) => Promise<Settlement>;
};

/** One consequence of an event. It is declared; the command that causes it is never edited. */
export type Effect = Write | Send;

export const isWrite = (effect: Effect): effect is Write => "write" in effect;

/** Those of the events for which it is true, asked one by one. */
export async function eventsWhere(
  events: readonly Happened[],
  isSo: (event: Happened) => Promise<boolean>,
): Promise<Happened[]> {
  const kept: Happened[] = [];
  for (const event of events) if (await isSo(event)) kept.push(event);
  return kept;
}
