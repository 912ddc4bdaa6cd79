import { z } from "zod";
import { AttachmentIds } from "@/lib/attachments/contract";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";
import { LEVELS } from "@/lib/tickets/priority";
import { FieldView, RequestForm } from "./form";
import { TaskPlan, TaskStepView } from "./task-plan";

const shape = {
  name: line({ max: 120 }),
  summary: text({ min: 0, max: 500 }),
  /** Under which it is offered, such as “Devices”. */
  category: line({ max: 60 }),
  serviceId: id.nullable(),
  /** Who does it; null: the service's own team. */
  teamId: id.nullable(),
  /** Who has to approve it; null: nobody. */
  policyId: id.nullable(),
  /** Whether it is offered. */
  enabled: z.boolean(),
  form: RequestForm,
  tasks: TaskPlan,
};

export const CreateItem = z
  .strictObject({
    ...shape,
    summary: shape.summary.default(""),
    serviceId: shape.serviceId.default(null),
    teamId: shape.teamId.default(null),
    policyId: shape.policyId.default(null),
    enabled: shape.enabled.default(true),
    form: shape.form.default([]),
    tasks: shape.tasks.default([]),
  })
  .meta({
    id: "CreateCatalogueItem",
    examples: [
      {
        name: "A second screen",
        category: "Devices",
        form: [{ key: "size", label: "Size", kind: "choice", choices: ["24 inch", "27 inch"] }],
        tasks: [{ key: "order", title: "Order it" }],
      },
    ],
  });

export const ReviseItem = z
  .strictObject(shape)
  .partial()
  .meta({
    id: "ReviseCatalogueItem",
    examples: [{ summary: "For whoever works with many windows." }],
  });

export const ReviseItemCommand = ReviseItem.extend({ itemId: id }).meta({
  examples: [{ itemId: SAMPLE.catalogueItem, summary: "For whoever works with many windows." }],
});

/** Answers by the keys of the form; what each may be says the form. */
const answers = z
  .record(z.string().max(40), z.union([z.string().max(20_000), z.number(), z.array(id).max(20)]))
  .refine((record) => Object.keys(record).length <= 50, "holds more than 50 members");

export const RequestItem = z
  .strictObject({
    answers: answers.default({}),
    /** The form that was filled in; when there is a newer one by now it is refused. Default: the present one. */
    formNumber: z.int().min(1).optional(),
    /** For somebody else; for agents. */
    requesterId: id.optional(),
    urgency: z.enum(LEVELS).optional(),
    note: text({ min: 0, max: 10_000 }).default(""),
    attachmentIds: AttachmentIds.optional(),
    externalId: line({ max: 200 }).optional(),
  })
  .meta({
    id: "RequestCatalogueItem",
    examples: [{ answers: { size: "24 inch" }, note: "For the new desk." }],
  });

export const RequestItemCommand = RequestItem.extend({ itemId: id }).meta({
  examples: [{ itemId: SAMPLE.catalogueItem, answers: { size: "24 inch" } }],
});

export const ResubmitRequest = z.strictObject({ answers, message: text({ max: 20_000 }) }).meta({
  id: "ResubmitRequest",
  examples: [{ answers: { size: "24 inch" }, message: "The smaller one will do." }],
});

export const ResubmitRequestCommand = ResubmitRequest.extend({ ticketId: TicketName }).meta({
  examples: [
    {
      ticketId: SAMPLE.rejectedRequest,
      answers: { size: "24 inch" },
      message: "The smaller one will do.",
    },
  ],
});

/** What a customer sees leaves out who does it, who approves it and what is done for it. */
export const ItemView = z
  .object({
    id,
    name: z.string(),
    summary: z.string(),
    category: z.string(),
    service: Named.nullable(),
    team: Named.nullable().optional(),
    policy: Named.nullable().optional(),
    enabled: z.boolean().optional(),
    formNumber: z.number().int(),
    form: z.array(FieldView),
    tasks: z.array(TaskStepView).optional(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "CatalogueItem" });
export type ItemView = z.infer<typeof ItemView>;

/** What was asked for, with the form that it was asked with. */
export const RequestView = z
  .object({
    ticketId: id,
    item: Named,
    formNumber: z.number().int(),
    form: z.array(FieldView),
    answers: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        kind: FieldView.shape.kind,
        value: z.unknown(),
        /** As people read it. */
        text: z.string(),
      }),
    ),
  })
  .meta({ id: "CatalogueRequest" });
export type RequestView = z.infer<typeof RequestView>;

export const ItemFilter = {
  /** A part of the name, the summary or the category. */
  q: line({ max: 100 }).optional(),
  category: line({ max: 60 }).optional(),
};
export type ItemFilter = { q?: string | undefined; category?: string | undefined };
