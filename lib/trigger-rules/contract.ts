import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { SEVERITIES } from "@/lib/major-incidents/words";
import { Named } from "@/lib/tickets/contract";
import { PRIORITIES } from "@/lib/tickets/priority";

export const RULE_KINDS = ["priority", "reports"] as const;

const shape = {
  name: line({ max: 120 }),
  kind: z.enum(RULE_KINDS),
  /** Null: of every critical service; for reports, of any or of none. */
  serviceId: id.nullable(),
  /** At least so urgent; only for `priority`. */
  priority: z.enum(PRIORITIES),
  /** So many that look alike, within so many minutes; only for `reports`. */
  reports: z.int().min(2).max(100),
  minutes: z.int().min(1).max(1_440),
  /** As what it is proposed. */
  severity: z.enum(SEVERITIES),
  enabled: z.boolean(),
};

export const CreateRule = z
  .strictObject({
    ...shape,
    serviceId: shape.serviceId.default(null),
    priority: shape.priority.default("P1"),
    reports: shape.reports.default(5),
    minutes: shape.minutes.default(15),
    enabled: shape.enabled.default(true),
  })
  .meta({
    id: "CreateTriggerRule",
    examples: [{ name: "P1 on what nobody can do without", kind: "priority", severity: "SEV1" }],
  });

export const ReviseRule = z
  .strictObject(shape)
  .omit({ kind: true })
  .partial()
  .meta({ id: "ReviseTriggerRule", examples: [{ enabled: false }] });

export const ReviseRuleCommand = ReviseRule.extend({ ruleId: id }).meta({
  examples: [{ ruleId: SAMPLE.triggerRule, enabled: false }],
});

export const RemoveRuleCommand = z
  .strictObject({ ruleId: id })
  .meta({ examples: [{ ruleId: SAMPLE.triggerRule }] });

/** By the clock alone: what a rule has found. */
export const ProposeByRuleCommand = z
  .strictObject({ ruleId: id, ticketIds: z.array(id).min(1).max(500) })
  .meta({ examples: [{ ruleId: SAMPLE.triggerRule, ticketIds: [SAMPLE.problem] }] });

export const RuleView = z
  .object({
    id,
    name: z.string(),
    kind: shape.kind,
    service: Named.nullable(),
    priority: shape.priority,
    reports: z.number().int(),
    minutes: z.number().int(),
    severity: shape.severity,
    enabled: z.boolean(),
    createdBy: Named,
    /** How often it has proposed one. */
    proposed: z.number().int(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "TriggerRule" });
export type RuleView = z.infer<typeof RuleView>;
