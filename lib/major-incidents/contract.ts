import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";
import { REVIEW_STATES } from "./review-words";
import {
  AUDIENCES,
  DISPOSITIONS,
  MI_EVENTS,
  MI_FIELDS,
  MI_ROLES,
  MI_STATES,
  PUBLIC_PHASES,
  SEVERITIES,
  WORK_STATES,
} from "./words";

/** A major incident as it is named in a path: its id or its reference, in any letter case. */
export const MiName = z.union([
  id,
  z
    .string()
    .regex(/^MI-\d{1,12}$/i)
    .transform((value) => value.toUpperCase()),
]);

const title = line({ max: 200 });
const impactStatement = text({ max: 4_000 });
const reason = text({ max: 2_000 });
const moment = z.iso.datetime({ offset: true });
/** A time, or the answer that nobody knows it. */
const momentOrUnknown = z.union([moment, z.literal("unknown")]);
const unique = (list: string[]) => [...new Set(list)];
const serviceIds = z.array(id).max(50).transform(unique);
const ticketIds = z.array(TicketName).max(500).transform(unique);

export const DeclareMajorIncident = z
  .strictObject({
    intent: z.enum(["propose", "declare"]),
    title,
    severity: z.enum(SEVERITIES),
    impactStatement,
    /** Why it is one; a proposal needs it. */
    reason: reason.optional(),
    serviceIds: serviceIds.optional(),
    ticketIds: ticketIds.optional(),
    impactStartedAt: momentOrUnknown.optional(),
    restricted: z.boolean().optional(),
    drill: z.boolean().optional(),
  })
  .refine((asked) => asked.intent === "declare" || asked.reason !== undefined, {
    path: ["reason"],
    message: "is required to propose",
  })
  .meta({
    id: "DeclareMajorIncident",
    examples: [
      {
        intent: "declare",
        title: "Lisbon VPN outage",
        severity: "SEV1",
        impactStatement: "Nobody in Lisbon can work.",
        ticketIds: [SAMPLE.problem],
      },
    ],
  });
export type DeclareMajorIncident = z.infer<typeof DeclareMajorIncident>;

/** What is left out stays as it is. */
export const ReviseMajorIncident = z
  .strictObject({
    title: title.optional(),
    impactStatement: impactStatement.optional(),
    /** Null: not said yet. */
    impactStartedAt: momentOrUnknown.nullable().optional(),
    impactEndedAt: momentOrUnknown.nullable().optional(),
    serviceIds: serviceIds.optional(),
    bridgeUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .optional(),
    /** The words in which every linked ticket and every audience hears that it is over. */
    closingMessage: text({ max: 4_000 }).nullable().optional(),
    reviewOwnerId: id.nullable().optional(),
    reviewDueAt: moment.nullable().optional(),
    restricted: z.boolean().optional(),
  })
  .meta({ id: "ReviseMajorIncident", examples: [{ impactStartedAt: "unknown" }] });
export type ReviseMajorIncident = z.infer<typeof ReviseMajorIncident>;

export const ReviseMajorIncidentCommand = ReviseMajorIncident.extend({
  majorIncidentId: MiName,
}).meta({
  examples: [{ majorIncidentId: SAMPLE.majorIncident, impactStartedAt: "unknown" }],
});

export const MoveMajorIncident = z
  .strictObject({
    event: z.enum(MI_EVENTS),
    title: title.optional(),
    severity: z.enum(SEVERITIES).optional(),
    impactStatement: impactStatement.optional(),
    reason: reason.optional(),
    note: text({ max: 4_000 }).optional(),
    until: moment.optional(),
    /** Public words: what every linked ticket and every audience is told at the end. */
    message: text({ max: 4_000 }).optional(),
    /** The major incident that this one is merged into. */
    linkedId: MiName.optional(),
  })
  .meta({ id: "MoveMajorIncident", examples: [{ event: "take_command" }] });
export type MoveMajorIncident = z.infer<typeof MoveMajorIncident>;

export const MoveMajorIncidentCommand = MoveMajorIncident.extend({ majorIncidentId: MiName }).meta({
  examples: [
    {
      majorIncidentId: SAMPLE.majorIncident,
      event: "set_severity",
      severity: "SEV2",
      reason: "Half of them are back.",
    },
  ],
});

const sent = z.iso.datetime();

export const MiRoleView = z
  .object({ role: z.enum(MI_ROLES), user: Named, since: sent })
  .meta({ id: "MajorIncidentRole" });
export type MiRoleView = z.infer<typeof MiRoleView>;

export const MiAudienceView = z
  .object({
    audience: z.enum(AUDIENCES),
    cadenceMinutes: z.number().int().nullable(),
    nextUpdateBy: sent.nullable(),
    lastPhase: z.string().nullable(),
    lastUpdateAt: sent.nullable(),
    /** How many get what is told to it now. */
    subscribers: z.number().int(),
  })
  .meta({ id: "MajorIncidentAudience" });
export type MiAudienceView = z.infer<typeof MiAudienceView>;

export const HandoverView = z
  .object({
    id,
    from: Named,
    to: Named,
    brief: z.string(),
    offeredAt: sent,
    dueAt: sent,
    outcome: z.enum(["accepted", "declined", "withdrawn", "unanswered"]).nullable(),
  })
  .meta({ id: "Handover" });
export type HandoverView = z.infer<typeof HandoverView>;

export const MajorIncidentView = z
  .object({
    id,
    reference: z.string(),
    state: z.enum(MI_STATES),
    severity: z.enum(SEVERITIES),
    publicPhase: z.enum(PUBLIC_PHASES),
    title: z.string(),
    impactStatement: z.string(),
    reason: z.string().nullable(),
    /** Null: not said yet; `unknown`: said to be unknown. */
    impactStartedAt: z.union([sent, z.literal("unknown")]).nullable(),
    impactEndedAt: z.union([sent, z.literal("unknown")]).nullable(),
    services: z.array(Named),
    roles: z.array(MiRoleView),
    /** The open offer of command, if there is one. */
    handover: HandoverView.nullable(),
    /** By audience, what it was promised; null: nothing. */
    nextUpdateBy: z.record(z.enum(AUDIENCES), sent.nullable()),
    audiences: z.array(MiAudienceView),
    bridgeUrl: z.string().nullable(),
    restricted: z.boolean(),
    drill: z.boolean(),
    createdBy: Named,
    decisionDueAt: sent.nullable(),
    declaredAt: sent.nullable(),
    watchUntil: sent.nullable(),
    mitigation: z.string().nullable(),
    closingMessage: z.string().nullable(),
    endedAt: sent.nullable(),
    stoodDownAt: sent.nullable(),
    reopenProposedAt: sent.nullable(),
    reviewOwner: Named.nullable(),
    reviewDueAt: sent.nullable(),
    /** Where its review stands; null before it was stood down. */
    reviewState: z.enum(REVIEW_STATES).nullable(),
    mergedInto: z.object({ id, reference: z.string() }).nullable(),
    recurs: z.object({ id, reference: z.string() }).nullable(),
    /** Of the last stand-down; `GET /batches/{id}` tells how far it is. */
    batchId: id.nullable(),
    counts: z.object({
      tickets: z.number().int(),
      stillBroken: z.number().int(),
      openWorkItems: z.number().int(),
    }),
    version: z.number().int(),
    createdAt: sent,
    updatedAt: sent,
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "MajorIncident" });
export type MajorIncidentView = z.infer<typeof MajorIncidentView>;

/** What the frame of every page says of one that is under way. */
export type ActiveMi = Pick<
  MajorIncidentView,
  "id" | "reference" | "title" | "severity" | "state" | "drill" | "declaredAt"
>;

export const MiFilter = z.strictObject({
  state: z.array(z.enum(MI_STATES)).optional(),
  /** Whether it still has to be led, or decided upon. */
  open: z.boolean().optional(),
  drill: z.boolean().optional(),
  /** Declared at this time or later. */
  declaredFrom: moment.optional(),
  /** Declared before this time. */
  declaredTo: moment.optional(),
});
export type MiFilter = z.infer<typeof MiFilter>;

export const MiMoveView = z
  .object({
    event: z.enum(MI_EVENTS),
    to: z.enum(MI_STATES),
    fields: z.array(z.object({ name: z.enum(MI_FIELDS), required: z.boolean() })),
  })
  .meta({ id: "MajorIncidentTransition" });
export type MiMoveView = z.infer<typeof MiMoveView>;

/** Who hears of it at once when it is declared like this. */
export const WhoHears = z.object({
  managers: z.array(Named),
  owners: z.array(Named),
  /** Whoever asked for the tickets: they hear of it with the first update, not before. */
  requesters: z.number().int(),
});
export type WhoHears = z.infer<typeof WhoHears>;

export const WORK_STATE = z.enum(WORK_STATES);
export const DISPOSITION = z.enum(DISPOSITIONS);
