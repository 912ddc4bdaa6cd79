import { z } from "zod";
import { TaskPlan, TaskStepView } from "@/lib/catalogue/task-plan";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";

const MOST_MINUTES = 31 * 24 * 60;
const long = text({ max: 20_000 });
const sent = z.iso.datetime();
const moment = z.iso.datetime({ offset: true });

const shape = {
  name: line({ max: 120 }),
  subject: line({ max: 200 }),
  description: long,
  plan: long,
  testPlan: long,
  backoutPlan: long,
  serviceId: id.nullable(),
  /** Who makes it; null: whoever looks after the service. */
  teamId: id.nullable(),
  /** Minutes that it takes. */
  minutes: z.int().min(1).max(MOST_MINUTES),
  /** What has to be done for each, days counted from when it is made. */
  tasks: TaskPlan,
};

export const CreateTemplate = z
  .strictObject({
    ...shape,
    serviceId: shape.serviceId.default(null),
    teamId: shape.teamId.default(null),
    minutes: shape.minutes.default(60),
    tasks: shape.tasks.default([]),
  })
  .meta({
    id: "CreateChangeTemplate",
    examples: [
      {
        name: "New certificate",
        subject: "A new certificate",
        description: "The old one runs out.",
        plan: "Swap it.",
        testPlan: "Look at it.",
        backoutPlan: "Swap it back.",
        tasks: [{ key: "order", title: "Order it" }],
      },
    ],
  });

export const ReviseTemplate = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseChangeTemplate", examples: [{ minutes: 30 }] });

export const ReviseTemplateCommand = ReviseTemplate.extend({ templateId: id }).meta({
  examples: [{ templateId: SAMPLE.changeTemplate, minutes: 30 }],
});

export const RemoveTemplateCommand = z
  .strictObject({ templateId: id })
  .meta({ examples: [{ templateId: SAMPLE.changeTemplate }] });

export const LiftSuspension = z
  .strictObject({ reason: text({ max: 2_000 }) })
  .meta({ id: "LiftTemplateSuspension", examples: [{ reason: "The plan names the right host." }] });

export const LiftSuspensionCommand = LiftSuspension.extend({ templateId: id }).meta({
  examples: [{ templateId: SAMPLE.suspendedTemplate, reason: "The plan names the right host." }],
});

export const UseTemplate = z
  .strictObject({
    subject: shape.subject.optional(),
    description: shape.description.optional(),
    serviceId: id.optional(),
    plannedStart: moment.optional(),
    /** Without it: as many minutes later as it takes. */
    plannedEnd: moment.optional(),
    assigneeId: id.optional(),
  })
  .refine(
    ({ plannedStart, plannedEnd }) => plannedEnd === undefined || plannedStart !== undefined,
    {
      path: ["plannedStart"],
      message: "is needed with plannedEnd",
    },
  )
  .refine(
    ({ plannedStart, plannedEnd }) =>
      plannedStart === undefined ||
      plannedEnd === undefined ||
      new Date(plannedStart) < new Date(plannedEnd),
    { path: ["plannedEnd"], message: "must come after plannedStart" },
  )
  .meta({ id: "UseChangeTemplate", examples: [{ plannedStart: "2099-01-03T21:00:00Z" }] });

export const UseTemplateCommand = UseTemplate.safeExtend({ templateId: id }).meta({
  examples: [{ templateId: SAMPLE.changeTemplate, plannedStart: "2099-01-03T21:00:00Z" }],
});

export const TemplateView = z
  .object({
    id,
    name: z.string(),
    subject: z.string(),
    description: z.string(),
    plan: z.string(),
    testPlan: z.string(),
    backoutPlan: z.string(),
    service: Named.nullable(),
    team: Named.nullable(),
    minutes: z.number().int(),
    tasks: z.array(TaskStepView),
    /** How many of its changes came to an end, and how many of them well. */
    finished: z.number().int(),
    successful: z.number().int(),
    /** Of 100; null: none came to an end yet. */
    successRate: z.number().int().nullable(),
    /** Since when it must not be used, and the change that failed last; null: it may. */
    suspended: z
      .object({
        since: sent,
        change: z.object({ id, reference: z.string() }).nullable(),
      })
      .nullable(),
    /** Who let it be used again last, and why. */
    lifted: z.object({ by: Named.nullable(), at: sent, reason: z.string() }).nullable(),
    version: z.number().int(),
    createdAt: sent,
    can: z.object({ use: z.boolean(), revise: z.boolean(), lift: z.boolean() }),
  })
  .meta({ id: "ChangeTemplate" });
export type TemplateView = z.infer<typeof TemplateView>;

export const ReportFailure = z
  .strictObject({
    /** Without it: that of the change. */
    subject: shape.subject.optional(),
    description: shape.description.optional(),
  })
  .meta({ id: "ReportChangeFailure", examples: [{ description: "The gateway does not start." }] });

export const ReportFailureCommand = ReportFailure.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.failedChange }],
});
