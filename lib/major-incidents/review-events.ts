import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import {
  ACTION_KINDS,
  INJECT_KINDS,
  REVIEW_EVENTS,
  REVIEW_SECTIONS,
  REVIEW_STATES,
} from "./review-words";

/** It was stood down, and somebody has to write down what is learned from it. */
export const miReviewOpened = eventKind("major_incident.review_opened", "internal", {
  ownerId: z.uuid().nullable(),
  dueAt: z.string().nullable(),
});

export const miReviewRevised = eventKind("major_incident.review_revised", "internal", {
  sections: z.array(z.enum(REVIEW_SECTIONS)),
});

export const miReviewMoved = eventKind("major_incident.review_moved", "internal", {
  event: z.enum(REVIEW_EVENTS),
  from: z.enum(REVIEW_STATES),
  to: z.enum(REVIEW_STATES),
  entryId: z.uuid().nullable(),
});

/** Its day has come, and nobody has approved it. */
export const miReviewOverdue = eventKind("major_incident.review_overdue", "internal", {
  ownerId: z.uuid().nullable(),
});

/** The day has come by which it was to be published. */
export const miPublicationOverdue = eventKind("major_incident.publication_overdue", "internal", {
  ownerId: z.uuid().nullable(),
});

export const miActionAdded = eventKind("major_incident.action_added", "internal", {
  ticketId: z.uuid(),
  ownerId: z.uuid(),
  action: z.enum(ACTION_KINDS),
});

export const miActionRevised = eventKind("major_incident.action_revised", "internal", {
  ticketId: z.uuid(),
  action: z.enum(ACTION_KINDS),
});

export const miActionRemoved = eventKind("major_incident.action_removed", "internal", {
  ticketId: z.uuid(),
});

/** Played into a drill; what it says is the entry that it names. */
export const miInjectPlayed = eventKind("major_incident.inject_played", "internal", {
  inject: z.enum(INJECT_KINDS),
  minute: z.number().int(),
  entryId: z.uuid(),
});
