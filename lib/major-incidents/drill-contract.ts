import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { MiName } from "./contract";
import { MetricView } from "./review-contract";
import { INJECT_KINDS } from "./review-words";

export const AddInject = z
  .strictObject({
    /** Minutes after the drill is declared. */
    minute: z.int().min(0).max(1_440),
    kind: z.enum(INJECT_KINDS),
    body: text({ max: 2_000 }),
  })
  .meta({
    id: "AddInject",
    examples: [{ minute: 12, kind: "alert", body: "The gateway in Porto is down as well." }],
  });

export const AddInjectCommand = AddInject.extend({ majorIncidentId: MiName }).meta({
  examples: [
    {
      majorIncidentId: SAMPLE.drill,
      minute: 12,
      kind: "alert",
      body: "The gateway in Porto is down as well.",
    },
  ],
});

export const InjectCommand = z
  .strictObject({ injectId: id })
  .meta({ examples: [{ injectId: SAMPLE.inject }] });

const sent = z.iso.datetime();

export const InjectView = z
  .object({
    id,
    majorIncidentId: id,
    minute: z.number().int(),
    kind: z.enum(INJECT_KINDS),
    body: z.string(),
    createdBy: Named,
    /** When it is played; null while the drill is not declared. */
    dueAt: sent.nullable(),
    playedAt: sent.nullable(),
  })
  .meta({ id: "Inject" });
export type InjectView = z.infer<typeof InjectView>;

export const SCORE_KEYS = [
  "decide",
  "acknowledge",
  "engage",
  "first_notice",
  "mitigate",
  "cadence",
  "handover",
] as const;
export type ScoreKey = (typeof SCORE_KEYS)[number];

export const ScoreView = z
  .object({
    key: z.enum(SCORE_KEYS),
    label: z.string(),
    unit: MetricView.shape.unit,
    target: z.number(),
    actual: z.number().nullable(),
    verdict: z.enum(["met", "missed", "pending", "not_applicable"]),
  })
  .meta({ id: "Score" });
export type ScoreView = z.infer<typeof ScoreView>;

export const ScorecardView = z
  .object({
    scores: z.array(ScoreView),
    met: z.number().int(),
    judged: z.number().int(),
    /** What would have gone out, and was kept instead. */
    captured: z.object({
      updates: z.number().int(),
      deliveries: z.number().int(),
      notices: z.number().int(),
    }),
  })
  .meta({ id: "Scorecard" });
export type ScorecardView = z.infer<typeof ScorecardView>;
