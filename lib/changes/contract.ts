import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { STATES } from "@/lib/tickets/lifecycles/words";
import { RecurrenceView, recurrence } from "./recurrence-contract";

const moment = z.iso.datetime({ offset: true });
const sent = z.iso.datetime();

const shape = {
  title: line({ max: 120 }),
  /** Nothing starts in it, but an emergency and what a change manager lets through. */
  hard: z.boolean(),
  startsAt: moment,
  endsAt: moment,
  ...recurrence,
  /** None: every service. */
  serviceIds: z
    .array(id)
    .max(100)
    .transform((list) => [...new Set(list)].sort()),
};

export const CreateFreeze = z
  .strictObject({
    ...shape,
    hard: shape.hard.default(true),
    rule: shape.rule.default(null),
    timeZone: shape.timeZone.default(null),
    exceptDates: shape.exceptDates.default([]),
    serviceIds: shape.serviceIds.default([]),
  })
  .meta({
    id: "CreateFreezeWindow",
    examples: [
      {
        title: "The books of the year are closed",
        startsAt: "2099-12-20T00:00:00Z",
        endsAt: "2100-01-06T00:00:00Z",
      },
    ],
  });

export const ReviseFreeze = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseFreezeWindow", examples: [{ hard: false }] });

export const ReviseFreezeCommand = ReviseFreeze.extend({ freezeId: id }).meta({
  examples: [{ freezeId: SAMPLE.freeze, hard: false }],
});

export const RemoveFreezeCommand = z
  .strictObject({ freezeId: id })
  .meta({ examples: [{ freezeId: SAMPLE.freeze }] });

export const FreezeView = z
  .object({
    id,
    title: z.string(),
    hard: z.boolean(),
    startsAt: sent,
    endsAt: sent,
    ...RecurrenceView,
    services: z.array(Named),
    createdBy: Named,
    version: z.number().int(),
    createdAt: sent,
    can: z.object({ revise: z.boolean() }),
  })
  .meta({ id: "FreezeWindow" });
export type FreezeView = z.infer<typeof FreezeView>;

/** Why a change had better be made at another time. */
export const CONFLICT_CAUSES = [
  "hard_freeze",
  "soft_freeze",
  /** Of a service that needs this one. */
  "parent_freeze",
  /** Of a service that this one needs. */
  "child_freeze",
  "outside_window",
  /** It could be started, were it the time for which it is planned. */
  "outside_plan",
  "same_service",
  "parent_service",
  "child_service",
  "implementer_booked",
  "major_incident",
] as const;

export const ConflictView = z
  .object({
    cause: z.enum(CONFLICT_CAUSES),
    /** The freeze, the other change, the major incident, or the window that is next. */
    other: z.object({ id, reference: z.string().nullable(), title: z.string() }),
    /** The service that needs this one, or that this one needs. */
    service: Named.nullable(),
    startsAt: sent.nullable(),
    endsAt: sent.nullable(),
  })
  .meta({ id: "ChangeConflict" });
export type ConflictView = z.infer<typeof ConflictView>;

export const PlannedChange = z
  .object({
    id,
    reference: z.string(),
    subject: z.string(),
    state: z.enum(STATES),
    service: Named.nullable(),
    startsAt: sent,
    endsAt: sent,
  })
  .meta({ id: "PlannedChange" });
export type PlannedChange = z.infer<typeof PlannedChange>;

export const CalendarView = z
  .object({
    changes: z.array(PlannedChange),
    /** One that comes back is there once for each time. */
    freezes: z.array(FreezeView),
  })
  .meta({ id: "ChangeCalendar" });
export type CalendarView = z.infer<typeof CalendarView>;
