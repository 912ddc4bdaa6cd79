import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { EVENTS, STATES } from "./lifecycles/words";
import { LEVELS, PRIORITIES } from "./priority";

const person = z.uuid().nullable();

export const ticketCreated = eventKind("ticket.created", "public", {
  type: z.string(),
  priority: z.enum(PRIORITIES),
});

export const ticketMoved = eventKind("ticket.moved", "public", {
  event: z.enum(EVENTS),
  from: z.enum(STATES),
  to: z.enum(STATES),
  reason: z.string().nullable(),
});

export const ticketAssigned = eventKind("ticket.assigned", "internal", {
  from: person,
  to: person,
  teamFrom: person,
  teamTo: person,
});

export const ticketReprioritised = eventKind("ticket.reprioritised", "internal", {
  impact: z.enum(LEVELS),
  urgency: z.enum(LEVELS),
  from: z.enum(PRIORITIES),
  to: z.enum(PRIORITIES),
});

/** A lead, or an escalation, decided otherwise than the matrix, or let it decide again. */
export const ticketPriorityOverridden = eventKind("ticket.priority_overridden", "internal", {
  from: z.enum(PRIORITIES),
  to: z.enum(PRIORITIES),
  /** What impact and urgency make of it. */
  matrix: z.enum(PRIORITIES),
  overridden: z.boolean(),
});

export const ticketRevised = eventKind("ticket.revised", "internal", {
  changed: z.array(z.enum(["subject", "description", "service", "tags", "fields"])),
});

export const ticketUnlinked = eventKind("ticket.unlinked", "internal", {
  kind: z.string(),
  toId: z.uuid(),
});

export const ticketLinked = eventKind("ticket.linked", "internal", {
  kind: z.string(),
  toId: z.uuid(),
});

const FollowFacts = { parentId: z.uuid(), childId: z.uuid(), event: z.enum(EVENTS) };

/** A child went along with its parent. */
export const ticketFollowed = eventKind("ticket.followed", "internal", FollowFacts);

export const LEFT_OUT = ["own_hold", "answered_later", "refused"] as const;

/** A child did not go along with its parent; both timelines say so. */
export const ticketLeftOut = eventKind("ticket.left_out", "internal", {
  ...FollowFacts,
  why: z.enum(LEFT_OUT),
});

export const ticketFollowSet = eventKind("ticket.follow_set", "internal", {
  toId: z.uuid(),
  policy: z.enum(["none", "follow"]),
});

/** Somebody of its team got it without anybody deciding so. */
export const ticketGivenInTurn = eventKind("ticket.given_in_turn", "internal", {
  userId: z.uuid(),
  how: z.enum(["in_turn", "by_load"]),
  /** What they had open before. */
  open: z.int(),
});

export const ticketNobodyFree = eventKind("ticket.nobody_free", "internal", { teamId: z.uuid() });

/** Both tickets tell of it. */
export const ticketMerged = eventKind("ticket.merged", "internal", {
  ticketId: z.uuid(),
  intoId: z.uuid(),
});

export const ticketUnmerged = eventKind("ticket.unmerged", "internal", {
  ticketId: z.uuid(),
  /** Null: the other was purged. */
  intoId: z.uuid().nullable(),
});

export const ticketSplit = eventKind("ticket.split", "internal", {
  ticketId: z.uuid(),
  replies: z.int().positive(),
});

/** Public, so that a customer who is added hears of it; the timeline of others stays silent. */
export const ticketWatched = eventKind("ticket.watched", "public", { userId: z.uuid() });

export const ticketUnwatched = eventKind("ticket.unwatched", "internal", { userId: z.uuid() });

/** Its requester has been waited for so many days, and is reminded. */
export const ticketReminded = eventKind("ticket.reminded", "public", { days: z.number().int() });

export const WAIT_ENDS = [
  "closed",
  "unsuccessful",
  "resolved",
  "cancelled",
  "trashed",
  "gone",
] as const;

/** Nothing is left that it waits for; how the last of that ended. */
export const ticketWaitOver = eventKind("ticket.wait_over", "internal", {
  awaitedId: z.uuid().nullable(),
  how: z.enum(WAIT_ENDS),
});
