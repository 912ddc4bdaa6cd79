import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";
import { STATES, TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { BLAME_KINDS } from "./blame";
import { MiName } from "./contract";
import { METRIC_KEYS, METRIC_REASONS, METRIC_STATES, METRIC_UNITS } from "./metric-words";
import {
  ACTION_KINDS,
  ACTION_TICKET_TYPES,
  CUSTOMER_MESSAGES,
  REVIEW_CLOCKS,
  REVIEW_EVENTS,
  REVIEW_SECTIONS,
  REVIEW_STATES,
} from "./review-words";
import { AUDIENCES, MI_ROLES, MI_STATES, PHASES, SEVERITIES } from "./words";

const moment = z.iso.datetime({ offset: true });
const mi = { majorIncidentId: MiName };

/** Longer than anybody reads, and short enough to be printed. */
const prose = text({ min: 0, max: 20_000 });

export const ReviewSections = z.partialRecord(z.enum(REVIEW_SECTIONS), prose);
export type ReviewSections = z.infer<typeof ReviewSections>;

/** What is left out stays as it is. */
export const ReviseReview = z
  .strictObject({
    sections: ReviewSections.optional(),
    /** What stood in these sections when the writer began: refused (412) where that is not so any more. */
    seen: ReviewSections.optional(),
    /** The problem that goes on looking for the cause. */
    problemId: TicketName.nullable().optional(),
    /** Why there is no problem to look into. */
    noProblemReason: text({ max: 2_000 }).nullable().optional(),
    customerMessage: z.enum(CUSTOMER_MESSAGES).nullable().optional(),
  })
  .meta({ id: "ReviseReview", examples: [{ sections: { summary: "The VPN was down." } }] });
export type ReviseReview = z.infer<typeof ReviseReview>;

export const ReviseReviewCommand = ReviseReview.extend(mi).meta({
  examples: [{ majorIncidentId: SAMPLE.reviewed, sections: { summary: "The VPN was down." } }],
});

export const MoveReview = z
  .strictObject({
    event: z.enum(REVIEW_EVENTS),
    /** Why it is skipped, or sent back. */
    reason: text({ max: 2_000 }).optional(),
  })
  .meta({ id: "MoveReview", examples: [{ event: "submit" }] });
export type MoveReview = z.infer<typeof MoveReview>;

export const MoveReviewCommand = MoveReview.extend(mi).meta({
  examples: [{ majorIncidentId: SAMPLE.reviewed, event: "submit" }],
});

/** By the clock alone. */
export const CallReviewCommand = z
  .strictObject({
    majorIncidentId: id,
    dueAt: z.iso.datetime(),
    clock: z.enum(REVIEW_CLOCKS).default("meeting"),
  })
  .meta({ examples: [{ majorIncidentId: SAMPLE.reviewed, dueAt: "2020-01-01T00:00:00.000Z" }] });

export const AddActionItem = z
  .strictObject({
    /** The ticket's subject. */
    title: line({ max: 200 }).optional(),
    /** A ticket that is there already, instead of a new one. */
    ticketId: TicketName.optional(),
    kind: z.enum(ACTION_KINDS),
    /** Of a new ticket; a request by default. */
    type: z.enum(ACTION_TICKET_TYPES).optional(),
    ownerId: id.optional(),
    /** By default as long from now as the severity grants. */
    dueAt: moment.optional(),
    note: text({ max: 20_000 }).optional(),
  })
  .refine((item) => (item.title === undefined) !== (item.ticketId === undefined), {
    path: ["title"],
    message: "or a ticket is needed, and only one of them",
  })
  .refine((item) => item.ticketId !== undefined || item.ownerId !== undefined, {
    path: ["ownerId"],
    message: "is required",
  })
  .refine((item) => item.ticketId === undefined || !(item.type ?? item.note ?? item.ownerId), {
    path: ["ticketId"],
    message: "has its own type, owner and words",
  })
  .meta({
    id: "AddActionItem",
    examples: [{ title: "Watch the rekey interval", kind: "detect", ownerId: SAMPLE.agent }],
  });

export const AddActionItemCommand = AddActionItem.safeExtend(mi).meta({
  examples: [
    {
      majorIncidentId: SAMPLE.reviewed,
      title: "Watch the rekey interval",
      kind: "detect",
      ownerId: SAMPLE.agent,
    },
  ],
});

export const ReviseActionItem = z
  .strictObject({ kind: z.enum(ACTION_KINDS).optional(), dueAt: moment.optional() })
  .meta({ id: "ReviseActionItem", examples: [{ dueAt: "2099-01-01T09:00:00Z" }] });

export const ReviseActionItemCommand = ReviseActionItem.extend({ actionItemId: id }).meta({
  examples: [{ actionItemId: SAMPLE.actionItem, kind: "prevent" }],
});

export const RemoveActionItemCommand = z
  .strictObject({ actionItemId: id })
  .meta({ examples: [{ actionItemId: SAMPLE.actionItem }] });

const sent = z.iso.datetime();

export const ActionItemView = z
  .object({
    id,
    majorIncident: z.object({ id, reference: z.string(), severity: z.enum(SEVERITIES) }),
    kind: z.enum(ACTION_KINDS),
    ticket: z.object({
      id,
      reference: z.string(),
      type: z.enum(TICKET_TYPES),
      subject: z.string(),
      state: z.enum(STATES),
      open: z.boolean(),
    }),
    /** The ticket's assignee. */
    owner: Named.nullable(),
    dueAt: sent,
    overdue: z.boolean(),
    version: z.number().int(),
    createdAt: sent,
  })
  .meta({ id: "ActionItem" });
export type ActionItemView = z.infer<typeof ActionItemView>;

export const ActionFilter = z.strictObject({
  state: z.enum(["open", "overdue", "done"]).optional(),
});
export type ActionFilter = z.infer<typeof ActionFilter>;

/** What the room knew at one moment, and no more. */
export const KnownView = z
  .object({
    at: sent,
    /** The event of the timeline at which this was known. */
    eventId: id,
    seq: z.number().int(),
    state: z.enum(MI_STATES).nullable(),
    severity: z.enum(SEVERITIES).nullable(),
    impactStart: z.string().nullable(),
    statement: z.string().nullable(),
    commander: z.string().nullable(),
    tickets: z.number().int(),
    openWorkItems: z.number().int(),
    told: z.partialRecord(z.enum(AUDIENCES), z.enum(PHASES)),
  })
  .meta({ id: "WhatWasKnown" });
export type KnownView = z.infer<typeof KnownView>;

export const MetricView = z
  .object({
    key: z.enum(METRIC_KEYS),
    label: z.string(),
    state: z.enum(METRIC_STATES),
    unit: z.enum(METRIC_UNITS),
    value: z.number().nullable(),
    reason: z.enum(METRIC_REASONS).nullable(),
    /** Between which moments, where it is a time. */
    from: sent.nullable(),
    to: sent.nullable(),
  })
  .meta({ id: "MajorIncidentMetric" });
export type MetricView = z.infer<typeof MetricView>;

export const MetricsView = z
  .object({
    data: z.array(MetricView),
    /** As they were when it was closed; null until then. */
    frozen: z.array(MetricView).nullable(),
  })
  .meta({ id: "MajorIncidentMetrics" });
export type MetricsView = z.infer<typeof MetricsView>;

export const ReviewLine = z
  .object({
    eventId: id,
    seq: z.number().int(),
    at: sent,
    sentence: z.string(),
    body: z.string().nullable(),
    pinned: z.boolean(),
  })
  .meta({ id: "ReviewLine" });
export type ReviewLine = z.infer<typeof ReviewLine>;

export const ReviewView = z
  .object({
    majorIncident: z.object({
      id,
      reference: z.string(),
      title: z.string(),
      severity: z.enum(SEVERITIES),
      state: z.enum(MI_STATES),
      drill: z.boolean(),
      restricted: z.boolean(),
    }),
    state: z.enum(REVIEW_STATES),
    owner: Named.nullable(),
    dueAt: sent.nullable(),
    overdue: z.boolean(),
    /** By when it has to be published; null where it need not be. */
    publishDueAt: sent.nullable(),
    publishOverdue: z.boolean(),
    sections: z.array(
      z.object({
        key: z.enum(REVIEW_SECTIONS),
        label: z.string(),
        body: z.string(),
        bodyHtml: z.string(),
        /** What in it looks for somebody to blame: a hint, which refuses nothing. */
        findings: z.array(
          z.object({
            kind: z.enum(BLAME_KINDS),
            words: z.string(),
            instead: z.string().nullable(),
          }),
        ),
      }),
    ),
    timeline: z.array(ReviewLine),
    known: z.array(KnownView),
    people: z.array(z.object({ role: z.enum(MI_ROLES), user: z.string() })),
    actionItems: z.array(ActionItemView),
    problem: z.object({ id, reference: z.string(), subject: z.string() }).nullable(),
    noProblemReason: z.string().nullable(),
    customerMessage: z.enum(CUSTOMER_MESSAGES).nullable(),
    skipReason: z.string().nullable(),
    submittedBy: Named.nullable(),
    submittedAt: sent.nullable(),
    approvedBy: Named.nullable(),
    approvedAt: sent.nullable(),
    publishedAt: sent.nullable(),
    metrics: z.array(MetricView),
    /** What is left to be said before the major incident can be closed. */
    openForClose: z.array(z.string()),
    version: z.number().int(),
    updatedAt: sent,
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "MajorIncidentReview" });
export type ReviewView = z.infer<typeof ReviewView>;
