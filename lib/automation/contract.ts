import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { tag } from "@/lib/tickets/tag";

/** What can set a rule off. */
export const TRIGGERS = ["created", "moved", "replied", "assigned", "reprioritised"] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** What it does then, each by the command that a person would use. */
export const Actions = z
  .strictObject({
    teamId: id.optional(),
    assigneeId: id.optional(),
    addTags: z
      .array(tag)
      .min(1)
      .max(10)
      .transform((list) => [...new Set(list)].sort())
      .optional(),
    /** Somebody of the desk who watches it from then on. */
    watcherId: id.optional(),
  })
  .refine((actions) => Object.values(actions).some((one) => one !== undefined), {
    message: "does nothing",
  });
export type Actions = z.infer<typeof Actions>;

const shape = {
  name: line({ max: 120 }),
  trigger: z.enum(TRIGGERS),
  /** Which tickets, in the language of every search; empty: all of them. */
  query: text({ min: 0, max: 1_000 }),
  actions: Actions,
  enabled: z.boolean(),
};

const EXAMPLE = {
  name: "VPN goes to the network",
  trigger: "created",
  query: "service:VPN",
  actions: { teamId: SAMPLE.team },
};

export const CreateAutomation = z
  .strictObject({
    ...shape,
    query: shape.query.default(""),
    /** It begins switched off, so that it can be tried first. */
    enabled: shape.enabled.default(false),
  })
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

const sent = z.iso.datetime();

export const AutomationView = z
  .object({
    id,
    name: z.string(),
    trigger: shape.trigger,
    query: z.string(),
    actions: z.object({
      teamId: id.optional(),
      assigneeId: id.optional(),
      addTags: z.array(z.string()).optional(),
      watcherId: id.optional(),
    }),
    enabled: z.boolean(),
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

/** What it would have been set off by in the last thirty days, by tickets as they are today. */
export const DryRunView = z
  .object({
    since: sent,
    events: z.int(),
    tickets: z.int(),
    /** There were so many that only the newest were looked at. */
    more: z.boolean(),
    /** The first twenty, the newest first. */
    sample: z.array(OfTicket),
  })
  .meta({ id: "AutomationDryRun" });
export type DryRunView = z.infer<typeof DryRunView>;

export const RuleRunView = z
  .object({
    eventId: id,
    ticket: OfTicket,
    outcome: z.enum(OUTCOMES),
    reason: z.string().nullable(),
    at: sent,
  })
  .meta({ id: "AutomationRun" });
export type RuleRunView = z.infer<typeof RuleRunView>;
