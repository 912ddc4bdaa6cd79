import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { RecurrenceView, recurrence } from "./recurrence-contract";

const moment = z.iso.datetime({ offset: true });
const sent = z.iso.datetime();

const shape = {
  title: line({ max: 120 }),
  startsAt: moment,
  endsAt: moment,
  ...recurrence,
  serviceIds: z
    .array(id)
    .min(1)
    .max(100)
    .transform((list) => [...new Set(list)].sort()),
};

export const CreateWindow = z
  .strictObject({
    ...shape,
    rule: shape.rule.default(null),
    timeZone: shape.timeZone.default(null),
    exceptDates: shape.exceptDates.default([]),
  })
  .meta({
    id: "CreateMaintenanceWindow",
    examples: [
      {
        title: "Saturday nights",
        startsAt: "2099-01-03T21:00:00Z",
        endsAt: "2099-01-04T03:00:00Z",
        rule: "FREQ=WEEKLY;BYDAY=SA",
        timeZone: "Europe/Lisbon",
        serviceIds: [SAMPLE.service],
      },
    ],
  });

export const ReviseWindow = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseMaintenanceWindow", examples: [{ title: "Saturdays" }] });

export const ReviseWindowCommand = ReviseWindow.extend({ windowId: id }).meta({
  examples: [{ windowId: SAMPLE.window, title: "Saturdays" }],
});

export const RemoveWindowCommand = z
  .strictObject({ windowId: id })
  .meta({ examples: [{ windowId: SAMPLE.window }] });

/** When changes of some services had better be made. */
export const WindowView = z
  .object({
    id,
    title: z.string(),
    startsAt: sent,
    endsAt: sent,
    ...RecurrenceView,
    services: z.array(Named),
    createdBy: Named,
    version: z.number().int(),
    createdAt: sent,
    can: z.object({ revise: z.boolean() }),
  })
  .meta({ id: "MaintenanceWindow" });
export type WindowView = z.infer<typeof WindowView>;
