import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { AUDIENCES, MI_EVENTS, MI_ROLES, MI_STATES, PHASES, SEVERITIES } from "./words";

const severity = z.enum(SEVERITIES);
const role = z.enum(MI_ROLES);

export const miProposed = eventKind("major_incident.proposed", "internal", {
  severity,
  tickets: z.number().int(),
});

export const miDeclared = eventKind("major_incident.declared", "internal", {
  severity,
  tickets: z.number().int(),
  /** The state that it had before, or none. */
  from: z.enum(MI_STATES).nullable(),
});

export const miMoved = eventKind("major_incident.moved", "internal", {
  event: z.enum(MI_EVENTS),
  from: z.enum(MI_STATES),
  to: z.enum(MI_STATES),
  /** What the person said about it, kept with the timeline's own entries. */
  entryId: z.uuid().nullable(),
});

export const miSeveritySet = eventKind("major_incident.severity_set", "internal", {
  from: severity,
  to: severity,
  entryId: z.uuid().nullable(),
});

export const miRevised = eventKind("major_incident.revised", "internal", {
  changed: z.array(
    z.enum(["title", "bridge", "closingMessage", "reviewOwner", "reviewDue", "restricted"]),
  ),
});

/** The new statement is the entry that it names. */
export const miImpactStated = eventKind("major_incident.impact_stated", "internal", {
  entryId: z.uuid(),
});

/** A time, `unknown`, or null for what was not said yet. */
export const miImpactTimed = eventKind("major_incident.impact_timed", "internal", {
  start: z.string().nullable(),
  end: z.string().nullable(),
});

export const miServicesSet = eventKind("major_incident.services_set", "internal", {
  serviceIds: z.array(z.uuid()),
});

export const miRoleTaken = eventKind("major_incident.role_taken", "internal", {
  role,
  userId: z.uuid(),
  from: z.uuid().nullable(),
});

export const miRoleReleased = eventKind("major_incident.role_released", "internal", {
  role,
  userId: z.uuid(),
});

export const miHandoverOffered = eventKind("major_incident.handover_offered", "internal", {
  handoverId: z.uuid(),
  toId: z.uuid(),
});

export const miHandoverEnded = eventKind("major_incident.handover_ended", "internal", {
  handoverId: z.uuid(),
  toId: z.uuid(),
  outcome: z.enum(["accepted", "declined", "withdrawn", "unanswered"]),
});

export const miTicketsLinked = eventKind("major_incident.tickets_linked", "internal", {
  ticketIds: z.array(z.uuid()),
  count: z.number().int(),
  via: z.enum(["link", "me_too", "rule"]),
});

export const miTicketUnlinked = eventKind("major_incident.ticket_unlinked", "internal", {
  ticketId: z.uuid(),
});

export const miWorkItemAdded = eventKind("major_incident.work_item_added", "internal", {
  workItemId: z.uuid(),
  ownerId: z.uuid().nullable(),
  role: role.nullable(),
});

export const miWorkItemMoved = eventKind("major_incident.work_item_moved", "internal", {
  workItemId: z.uuid(),
  was: z.enum(["open", "done", "cancelled"]),
  state: z.enum(["open", "done", "cancelled"]),
  ownerId: z.uuid().nullable(),
  role: role.nullable(),
});

export const miNoted = eventKind("major_incident.noted", "internal", { entryId: z.uuid() });

export const miEntryMarked = eventKind("major_incident.entry_marked", "internal", {
  eventId: z.uuid(),
  mark: z.enum(["pinned", "hidden"]),
  on: z.boolean(),
});

export const miItemTicked = eventKind("major_incident.item_ticked", "internal", {
  item: z.string(),
  state: z.enum(["open", "done", "overridden"]),
});

export const miDispositionSet = eventKind("major_incident.disposition_set", "internal", {
  ticketId: z.uuid(),
  disposition: z.enum(["resolve", "keep", "unlink"]),
});

export const miRunStarted = eventKind("major_incident.run_started", "internal", {
  batchId: z.uuid(),
  total: z.number().int(),
});

/** Somebody answers all of its tickets at once. */
export const miRepliesStarted = eventKind("major_incident.replies_started", "internal", {
  batchId: z.uuid(),
  total: z.number().int(),
});

export const miRepliesEnded = eventKind("major_incident.replies_ended", "internal", {
  batchId: z.uuid(),
  done: z.number().int(),
  failed: z.number().int(),
});

/** The run is at its end, and these of its tickets are as they were: somebody has to see to them. */
export const miRunFailed = eventKind("major_incident.run_failed", "internal", {
  batchId: z.uuid(),
  failed: z.number().int(),
});

/** The second person has read the words for the end. */
export const miClosingApproved = eventKind("major_incident.closing_approved", "internal", {});

/** At the worst kind the public hears the words for the end, so a second person has to read them. */
export const miClosingHeld = eventKind("major_incident.closing_held", "internal", {});

/** It has gone out to these audiences; who gets it, and by what way, follows from this. */
export const miUpdateSent = eventKind("major_incident.update_sent", "internal", {
  updateId: z.uuid(),
  phase: z.enum(PHASES),
  audiences: z.array(z.enum(AUDIENCES)),
  nextUpdateBy: z.string().nullable(),
});

export const miStillBroken = eventKind("major_incident.still_broken", "internal", {
  ticketId: z.uuid(),
});

export const miReopenProposed = eventKind("major_incident.reopen_proposed", "internal", {
  reports: z.number().int(),
});

export const miDecisionOverdue = eventKind("major_incident.decision_overdue", "internal", {
  minutes: z.number().int(),
});

/** On the ticket's own timeline. */
export const ticketHung = eventKind("ticket.major_incident_linked", "internal", {
  majorIncidentId: z.uuid(),
});

export const ticketUnhung = eventKind("ticket.major_incident_unlinked", "internal", {
  majorIncidentId: z.uuid(),
});

/** Its requester says so while it follows a major incident: a signal, not a move. */
export const ticketStillBroken = eventKind("ticket.still_broken", "internal", {
  majorIncidentId: z.uuid(),
});
