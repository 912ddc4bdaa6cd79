import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { PRIORITIES } from "@/lib/tickets/priority";
import {
  clockShape,
  doesSomething,
  escalationShape,
  IDLE,
  LONGEST_MINUTES,
  moment,
  pauses,
  sentEscalationShape,
  targetShape,
} from "./shape";
import { CAUSES, CLOCK_KINDS, CLOCK_STATES, DEFAULT_PAUSES, PAUSES } from "./words";

/** Minutes of the calendar's time; null: there is no such clock. */
const minutes = z.int().min(1).max(LONGEST_MINUTES).nullable().default(null);

const target = z.strictObject({
  ...targetShape,
  first_response: minutes,
  next_reply: minutes,
  resolution: minutes,
  approval: minutes,
});

const escalation = z.strictObject({ clock: z.enum(CLOCK_KINDS), ...escalationShape });

const targets = z
  .array(target)
  .min(1)
  .max(PRIORITIES.length)
  .superRefine((list, context) => {
    list.forEach(({ priority }, at) => {
      if (list.findIndex((other) => other.priority === priority) < at) {
        const path = [at, "priority"];
        context.addIssue({ code: "custom", path, message: "is there twice" });
      }
    });
    if (list.length > 0 && list.every((one) => CLOCK_KINDS.every((kind) => one[kind] === null))) {
      context.addIssue({ code: "custom", path: [], message: "promise nothing at all" });
    }
  });

const escalations = z
  .array(escalation)
  .max(40)
  .superRefine((list, context) => {
    list.forEach((one, at) => {
      const twin = list.findIndex(
        ({ clock, percent }) => clock === one.clock && percent === one.percent,
      );
      if (twin < at) {
        const path = [at, "percent"];
        context.addIssue({ code: "custom", path, message: "is there twice for this clock" });
      }
      if (!doesSomething(one)) context.addIssue({ code: "custom", path: [at], message: IDLE });
    });
  });

/** What one version of a policy says. */
export const PolicyTerms = z.object({ targets, pauses, escalations });
export type PolicyTerms = z.infer<typeof PolicyTerms>;

const shape = {
  name: line({ max: 80 }),
  /** Null: whatever the type is; likewise for the two below. */
  type: z.enum(TICKET_TYPES).nullable(),
  organisationId: id.nullable(),
  serviceId: id.nullable(),
  targets,
  /** While a ticket stands so, its time to resolution rests. */
  pauses,
  escalations,
};

export const CreatePolicy = z
  .strictObject({
    ...shape,
    type: shape.type.default(null),
    organisationId: shape.organisationId.default(null),
    serviceId: shape.serviceId.default(null),
    pauses: shape.pauses.default(DEFAULT_PAUSES),
    escalations: shape.escalations.default([]),
  })
  .meta({
    id: "CreateSlaPolicy",
    examples: [
      {
        name: "VPN around the clock",
        type: "incident",
        serviceId: SAMPLE.service,
        targets: [{ priority: "P1", first_response: 10, resolution: 120 }],
        escalations: [{ clock: "resolution", percent: 75, tells: ["assignee"] }],
      },
    ],
  });

/** Whom it is for stays: what was promised to them is another policy's affair. */
export const RevisePolicy = z
  .strictObject(shape)
  .omit({ type: true, organisationId: true, serviceId: true })
  .partial()
  .meta({ id: "ReviseSlaPolicy", examples: [{ pauses: ["awaiting_requester"] }] });
export type RevisePolicy = z.infer<typeof RevisePolicy>;

export const RevisePolicyCommand = RevisePolicy.extend({ policyId: id }).meta({
  examples: [{ policyId: SAMPLE.slaPolicy, pauses: ["awaiting_requester"] }],
});

export const RemovePolicyCommand = z
  .strictObject({ policyId: id })
  .meta({ examples: [{ policyId: SAMPLE.slaPolicy }] });

const sentTarget = z.object({
  priority: z.enum(PRIORITIES),
  calendarId: z.string().nullable(),
  first_response: z.int().nullable(),
  next_reply: z.int().nullable(),
  resolution: z.int().nullable(),
  approval: z.int().nullable(),
});

const sentEscalation = z.object({ clock: z.enum(CLOCK_KINDS), ...sentEscalationShape });

export const PolicyView = z
  .object({
    ...{ id, name: z.string(), type: z.enum(TICKET_TYPES).nullable() },
    organisation: Named.nullable(),
    service: Named.nullable(),
    targets: z.array(sentTarget),
    pauses: z.array(z.enum(PAUSES)),
    escalations: z.array(sentEscalation),
    /** Open tickets that it holds for. */
    tickets: z.int(),
    version: z.int(),
    createdAt: moment,
  })
  .meta({ id: "SlaPolicy" });
export type PolicyView = z.infer<typeof PolicyView>;

export const PolicyVersionView = z
  .object({
    version: z.int(),
    by: Named.nullable(),
    targets: z.array(sentTarget),
    pauses: z.array(z.enum(PAUSES)),
    escalations: z.array(sentEscalation),
    createdAt: moment,
  })
  .meta({ id: "SlaPolicyVersion" });
export type PolicyVersionView = z.infer<typeof PolicyVersionView>;

/** An open ticket of which a clock would be late that is not, or the other way round. */
const flip = z.object({
  ticket: z.object({ id, reference: z.string(), subject: z.string() }),
  clock: z.enum(CLOCK_KINDS),
  from: z.enum(CLOCK_STATES),
  to: z.enum(CLOCK_STATES),
  dueAt: moment.nullable(),
});

export const PolicyPreview = z
  .object({
    /** How many open tickets were looked at, of how many it holds for. */
    looked: z.int(),
    tickets: z.int(),
    breaches: z.int(),
    recovers: z.int(),
    /** The first hundred of them. */
    flips: z.array(flip),
  })
  .meta({ id: "SlaPolicyPreview" });
export type PolicyPreview = z.infer<typeof PolicyPreview>;

export const ClockView = z
  .object({
    kind: z.enum(CLOCK_KINDS),
    ...clockShape(CAUSES),
  })
  .meta({ id: "SlaClock" });
export type ClockView = z.infer<typeof ClockView>;

export const TicketSlaView = z
  .object({
    /** Null: nothing is promised for this ticket. */
    policy: z
      .object({
        ...{ id, name: z.string(), version: z.int() },
        /** Which of its conditions the ticket meets; the more, the earlier it is asked. */
        because: z.array(z.enum(["service", "organisation", "type"])),
        calendar: z.object({ id, name: z.string(), timeZone: z.string() }).nullable(),
      })
      .nullable(),
    clocks: z.array(ClockView),
  })
  .meta({ id: "TicketSla" });
export type TicketSlaView = z.infer<typeof TicketSlaView>;

export const EscalateCommand = z
  .strictObject({ ticketId: id })
  .meta({ examples: [{ ticketId: SAMPLE.incident }] });

/** By what follows from a changed policy or calendar. */
export const ReckonCommand = z
  .strictObject({ ticketIds: z.array(id).min(1).max(200) })
  .meta({ examples: [{ ticketIds: [SAMPLE.incident] }] });
