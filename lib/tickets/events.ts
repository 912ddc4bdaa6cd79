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

/** Public, so that a customer who is added hears of it; the timeline of others stays silent. */
export const ticketWatched = eventKind("ticket.watched", "public", { userId: z.uuid() });

export const ticketUnwatched = eventKind("ticket.unwatched", "internal", { userId: z.uuid() });

/** Its requester has been waited for so many days, and is reminded. */
export const ticketReminded = eventKind("ticket.reminded", "public", { days: z.number().int() });
