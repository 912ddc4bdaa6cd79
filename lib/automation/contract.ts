import { z } from "zod";
import { CustomValues } from "@/lib/custom-fields/values";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { SEVERITIES } from "@/lib/major-incidents/words";
import { Named, TicketName } from "@/lib/tickets/contract";
import { RESOLUTION_CODES } from "@/lib/tickets/lifecycles/words";
import { LEVELS, PRIORITIES } from "@/lib/tickets/priority";
import { tag } from "@/lib/tickets/tag";
import { ONCE, Schedule } from "./schedule";

/** What can set a rule off: a happening, or the clock. */
export const HAPPENINGS = ["created", "moved", "replied", "assigned", "reprioritised"] as const;
export const TRIGGERS = [...HAPPENINGS, "schedule"] as const;
export type Happening = (typeof HAPPENINGS)[number];

const tags = z
  .array(tag)
  .min(1)
  .max(10)
  .transform((list) => [...new Set(list)].sort());

/** The reasons for a hold that need no other ticket named. */
export const RULE_HOLDS = ["awaiting_requester", "awaiting_vendor", "scheduled"] as const;

/** What it does then, each by the command that a person would use. */
export const Actions = z
  .strictObject({
    teamId: id.optional(),
    assigneeId: id.optional(),
    /** As the ticket's team shares out its work. */
    inTurn: z.literal(true).optional(),
    addTags: tags.optional(),
    removeTags: tags.optional(),
    impact: z.enum(LEVELS).optional(),
    urgency: z.enum(LEVELS).optional(),
    /** Otherwise than the matrix. */
    priority: z.enum(PRIORITIES).optional(),
    /** By the keys of the desk's own fields; null takes a value away. */
    customFields: CustomValues.optional(),
    /** Somebody of the desk who watches it from then on. */
    watcherId: id.optional(),
    /** The problem by which it is caused. */
    problemId: TicketName.optional(),
    task: z
      .strictObject({
        title: line({ max: 200 }),
        ownerId: id.nullable().default(null),
        teamId: id.nullable().default(null),
        dueDays: z.int().min(0).max(365).nullable().default(null),
      })
      .optional(),
    /** A checklist, as a whole. */
    checklistId: id.optional(),
    note: text({ max: 20_000 }).optional(),
    /** A public reply: these words, with what macros can speak of filled in, or a macro's. */
    reply: z
      .union([z.strictObject({ body: text({ max: 20_000 }) }), z.strictObject({ macroId: id })])
      .optional(),
    hold: z
      .strictObject({
        reason: z.enum(RULE_HOLDS),
        /** What is said to the requester; needed to wait for them. */
        message: text({ max: 20_000 }).optional(),
        /** For how long; needed for `scheduled`. */
        days: z.int().min(1).max(365).optional(),
      })
      .refine(({ reason, message }) => reason !== "awaiting_requester" || message !== undefined, {
        path: ["message"],
        message: "is needed to wait for the requester",
      })
      .refine(({ reason, days }) => reason !== "scheduled" || days !== undefined, {
        path: ["days"],
        message: "is needed to put it off",
      })
      .optional(),
    resolve: z
      .strictObject({ code: z.enum(RESOLUTION_CODES), note: text({ max: 20_000 }) })
      .optional(),
    /** Who is told of it, in their inbox. */
    notify: z
      .strictObject({
        userIds: z.array(id).max(20).default([]),
        teamId: id.nullable().default(null),
      })
      .refine(({ userIds, teamId }) => userIds.length > 0 || teamId !== null, "tells nobody")
      .optional(),
    /** Proposes a major incident of this severity on its account. */
    proposeMajorIncident: z.enum(SEVERITIES).optional(),
  })
  .refine((actions) => Object.values(actions).some((one) => one !== undefined), {
    message: "does nothing",
  })
  .refine(({ hold, resolve }) => !hold || !resolve, {
    path: ["resolve"],
    message: "does not go together with a hold",
  });
export type Actions = z.infer<typeof Actions>;

const shape = {
  name: line({ max: 120 }),
  trigger: z.enum(TRIGGERS),
  /** Which tickets, in the language of every search; empty: all of them. */
  query: text({ min: 0, max: 1_000 }),
  actions: Actions,
  enabled: z.boolean(),
  /** Of a rule that goes by the clock: when it comes due. */
  schedule: Schedule.nullable(),
  /** Of such a rule: how often it acts on one ticket. */
  once: z.enum(ONCE),
};

const EXAMPLE = {
  name: "VPN goes to the network",
  trigger: "created",
  query: "service:VPN",
  actions: { teamId: SAMPLE.team },
};

const NEEDS_SCHEDULE = {
  path: ["schedule"],
  message: "belongs to a rule that goes by the clock, and is needed by it",
};

export const CreateAutomation = z
  .strictObject({
    ...shape,
    query: shape.query.default(""),
    /** It begins switched off, so that it can be tried first. */
    enabled: shape.enabled.default(false),
    schedule: shape.schedule.default(null),
    once: shape.once.default("state"),
  })
  .refine(
    ({ trigger, schedule }) => (trigger === "schedule") === (schedule !== null),
    NEEDS_SCHEDULE,
  )
  .meta({ id: "CreateAutomationRule", examples: [EXAMPLE] });

export const ReviseAutomation = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseAutomationRule", examples: [{ enabled: true }] });

export const ReviseAutomationCommand = ReviseAutomation.extend({ ruleId: id }).meta({
  examples: [{ ruleId: SAMPLE.automation, name: "Everything about the VPN" }],
});

export const RemoveAutomationCommand = z
  .strictObject({ ruleId: id })
  .meta({ examples: [{ ruleId: SAMPLE.automation }] });

export const OUTCOMES = ["done", "failed", "loop"] as const;

/** By the effect alone. */
export const RecordRunCommand = z
  .strictObject({
    ruleId: id,
    eventId: id,
    ticketId: id,
    outcome: z.enum(OUTCOMES),
    reason: z.string().max(500).nullable(),
  })
  .meta({
    examples: [
      {
        ...{ ruleId: SAMPLE.automation, eventId: SAMPLE.event, ticketId: SAMPLE.incident },
        ...{ outcome: "done", reason: null },
      },
    ],
  });

/** By the job alone, when a rule comes due: the tickets that it found, or as many as it takes at once. */
export const BeginTurnCommand = z
  .strictObject({
    ruleId: id,
    dueAt: z.iso.datetime(),
    ticketIds: z.array(id).max(1_000),
    more: z.boolean(),
    /** Why it could not look. */
    reason: z.string().max(500).nullable(),
  })
  .meta({
    examples: [
      {
        ...{ ruleId: SAMPLE.clockRule, dueAt: "2026-01-05T08:00:00.000Z" },
        ...{ ticketIds: [SAMPLE.incident], more: false, reason: null },
      },
    ],
  });

/** By the job alone, of one ticket of a turn. */
export const RecordTurnCommand = z
  .strictObject({
    turnId: id,
    ticketId: id,
    outcome: z.enum(["done", "failed"]),
    reason: z.string().max(500).nullable(),
  })
  .meta({
    examples: [
      {
        ...{ turnId: SAMPLE.ruleTurn, ticketId: SAMPLE.incident },
        ...{ outcome: "done", reason: null },
      },
    ],
  });

/** By rules alone: what one says, in the name of whoever made it, with a move along or without words. */
export const SayByRuleCommand = z
  .strictObject({
    ruleId: id,
    ticketId: id,
    note: Actions.shape.note,
    reply: Actions.shape.reply,
    hold: Actions.shape.hold,
    resolve: Actions.shape.resolve,
  })
  .meta({
    examples: [{ ruleId: SAMPLE.automation, ticketId: SAMPLE.incident, note: "A rule looked." }],
  });

/** By rules alone. */
export const CallByRuleCommand = z
  .strictObject({
    ruleId: id,
    ticketId: id,
    userIds: z.array(id).max(20),
    teamId: id.nullable(),
  })
  .meta({
    examples: [
      {
        ...{ ruleId: SAMPLE.automation, ticketId: SAMPLE.incident },
        ...{ userIds: [SAMPLE.agent], teamId: null },
      },
    ],
  });

/** By rules alone. */
export const ProposeCommand = z
  .strictObject({ ruleId: id, ticketId: id, severity: z.enum(SEVERITIES) })
  .meta({
    examples: [{ ruleId: SAMPLE.automation, ticketId: SAMPLE.incident, severity: "SEV2" }],
  });

const sent = z.iso.datetime();

export const AutomationView = z
  .object({
    id,
    name: z.string(),
    trigger: shape.trigger,
    query: z.string(),
    actions: z.record(z.string(), z.unknown()),
    enabled: z.boolean(),
    schedule: z.record(z.string(), z.unknown()).nullable(),
    once: shape.once,
    /** When it comes due next; null for one that does not go by the clock, or is off. */
    nextAt: sent.nullable(),
    createdBy: Named,
    /** How often it has acted, and when it did last. */
    runs: z.int(),
    lastRunAt: sent.nullable(),
    version: z.int(),
    createdAt: sent,
  })
  .meta({ id: "AutomationRule" });
export type AutomationView = z.infer<typeof AutomationView>;

const OfTicket = z.object({ id, reference: z.string(), subject: z.string() });

/** What it would have been set off by in the last thirty days; nothing was changed to find out. */
export const DryRunView = z
  .object({
    since: sent,
    events: z.int(),
    tickets: z.int(),
    /** There were so many that only the newest were looked at. */
    more: z.boolean(),
    /** The conditions that are judged by tickets as they are today, since no event tells how they were. */
    asToday: z.array(z.string()),
    /** The first twenty, the newest first. */
    sample: z.array(OfTicket),
  })
  .meta({ id: "AutomationDryRun" });
export type DryRunView = z.infer<typeof DryRunView>;

export const RuleRunView = z
  .object({
    /** What set it off; null: the clock. */
    eventId: id.nullable(),
    turnId: id.nullable(),
    ticket: OfTicket,
    outcome: z.enum(OUTCOMES),
    reason: z.string().nullable(),
    at: sent,
  })
  .meta({ id: "AutomationRun" });
export type RuleRunView = z.infer<typeof RuleRunView>;

/** One time at which a rule came due, and how far it has come. */
export const TurnView = z
  .object({
    id,
    dueAt: sent,
    state: z.enum(["running", "done"]),
    found: z.int(),
    done: z.int(),
    failed: z.int(),
    /** It found more than it takes at once; the rest is found the next time. */
    more: z.boolean(),
    reason: z.string().nullable(),
    endedAt: sent.nullable(),
  })
  .meta({ id: "AutomationTurn" });
export type TurnView = z.infer<typeof TurnView>;
