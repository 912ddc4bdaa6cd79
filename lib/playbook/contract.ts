import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { CHECKLIST_KEYS } from "@/lib/major-incidents/checklist";
import { AUDIENCES, PHASES, SEVERITIES } from "@/lib/major-incidents/words";
import { Named } from "@/lib/tickets/contract";

const severity = z.enum(SEVERITIES);
const audience = z.enum(AUDIENCES);
const phase = z.enum(PHASES);
const DAY = 1_440;

/** Minutes between updates; null: when something changes. */
const minutes = z.int().min(1).max(DAY).nullable();
const cadence = z.strictObject({
  internal: minutes,
  stakeholders: minutes,
  customers: minutes,
  public: minutes,
});

export const ReviseSeverity = z
  .strictObject({
    description: line({ max: 200 }),
    cadence,
    /** How soon after the declaration the public hears of it first, in minutes. */
    firstPublicMinutes: z.int().min(1).max(DAY),
  })
  .meta({
    id: "ReviseSeverity",
    examples: [
      {
        description: "Nobody can work.",
        cadence: { internal: 15, stakeholders: 30, customers: 30, public: 20 },
        firstPublicMinutes: 5,
      },
    ],
  });

export const ReviseSeverityCommand = ReviseSeverity.extend({ severity }).meta({
  examples: [
    {
      severity: "SEV1",
      description: "Nobody can work.",
      cadence: { internal: 10, stakeholders: 30, customers: 30, public: null },
      firstPublicMinutes: 5,
    },
  ],
});

export const ResetSeverityCommand = z
  .strictObject({ severity })
  .meta({ examples: [{ severity: "SEV2" }] });

export const SeverityView = z
  .object({
    severity,
    description: z.string(),
    cadence,
    firstPublicMinutes: z.number().int(),
    /** 0 where nobody has changed what Muster brings along. */
    version: z.number().int(),
  })
  .meta({ id: "MajorIncidentSeverity" });
export type SeverityView = z.infer<typeof SeverityView>;

const place = { audience, phase };

export const UpdateTemplateWords = z
  .strictObject({ body: text({ max: 4_000 }) })
  .meta({ id: "UpdateTemplateWords", examples: [{ body: "{{services}} works again." }] });

export const ReviseUpdateTemplateCommand = UpdateTemplateWords.extend(place).meta({
  examples: [{ audience: "public", phase: "resolved", body: "{{services}} works again." }],
});

export const ResetUpdateTemplateCommand = z
  .strictObject(place)
  .meta({ examples: [{ audience: "internal", phase: "resolved" }] });

export const UpdateTemplateView = z
  .object({
    ...place,
    body: z.string(),
    /** What may stand in it, in two pairs of braces. */
    variables: z.array(z.string()),
    version: z.number().int(),
  })
  .meta({ id: "UpdateTemplate" });
export type UpdateTemplateView = z.infer<typeof UpdateTemplateView>;

export const PointName = z.union([z.enum(CHECKLIST_KEYS), id]);

export const AddPoint = z
  .strictObject({
    label: line({ max: 200 }),
    mandatory: z.boolean(),
    /** It is only done once something was said in words, be it “none”. */
    stated: z.boolean().default(false),
  })
  .meta({ id: "AddStandDownPoint", examples: [{ label: "Caches are cleared", mandatory: true }] });

export const RevisePoint = z
  .strictObject({ label: line({ max: 200 }).optional(), mandatory: z.boolean().optional() })
  .meta({ id: "ReviseStandDownPoint", examples: [{ mandatory: false }] });

export const RevisePointCommand = RevisePoint.extend({ key: PointName }).meta({
  examples: [{ key: "temporary_changes", mandatory: false }],
});

export const RemovePointCommand = z
  .strictObject({ key: id })
  .meta({ examples: [{ key: SAMPLE.point }] });

export const PointView = z
  .object({
    key: z.string(),
    label: z.string(),
    mandatory: z.boolean(),
    stated: z.boolean(),
    /** Muster sees it for itself. */
    computed: z.boolean(),
    /** One of the desk's own, which can be renamed and removed. */
    own: z.boolean(),
    /** Whether one may choose if it is mandatory: some are what the end itself rests on. */
    fixed: z.boolean(),
  })
  .meta({ id: "StandDownPoint" });
export type PointView = z.infer<typeof PointView>;

export const PutStanding = z
  .strictObject({ severity })
  .meta({ id: "PutStandingStakeholder", examples: [{ severity: "SEV2" }] });

export const PutStandingCommand = PutStanding.extend({ userId: id }).meta({
  examples: [{ userId: SAMPLE.agent, severity: "SEV1" }],
});

export const RemoveStandingCommand = z
  .strictObject({ userId: id })
  .meta({ examples: [{ userId: SAMPLE.admin }] });

export const StandingView = z
  .object({
    user: Named,
    /** They hear of every one that is at least so bad. */
    severity,
  })
  .meta({ id: "StandingStakeholder" });
export type StandingView = z.infer<typeof StandingView>;
