import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";
import { CHECKLIST_KEYS } from "./checklist";
import { MiName } from "./contract";
import { AUDIENCES, DISPOSITIONS } from "./words";

/** Why a linked ticket ends as it does. */
export const DISPOSITION_REASONS = [
  "follows",
  "chosen",
  "already_done",
  "not_an_incident",
  "own_hold",
  "drill",
  "still_broken",
] as const;
export type DispositionReason = (typeof DISPOSITION_REASONS)[number];

export const ChecklistName = z.union([z.enum(CHECKLIST_KEYS), id]);

export const TickItem = z
  .strictObject({
    state: z.enum(["open", "done", "overridden"]),
    /** What is stated, or why it is overridden. */
    note: text({ max: 4_000 }).optional(),
  })
  .meta({ id: "TickStandDownItem", examples: [{ state: "done" }] });

export const TickItemCommand = TickItem.extend({
  majorIncidentId: MiName,
  key: ChecklistName,
}).meta({
  examples: [
    {
      majorIncidentId: SAMPLE.standingDown,
      key: "lingering_effects",
      state: "done",
      note: "None.",
    },
  ],
});

export const SetDisposition = z
  .strictObject({ disposition: z.enum(DISPOSITIONS) })
  .meta({ id: "SetDisposition", examples: [{ disposition: "keep" }] });

export const SetDispositionCommand = SetDisposition.extend({
  majorIncidentId: MiName,
  ticketId: TicketName,
}).meta({
  examples: [
    {
      majorIncidentId: SAMPLE.standingDown,
      ticketId: SAMPLE.incident,
      disposition: "keep",
    },
  ],
});

/** By the run alone: what one ticket of it needs. */
export const SettleItemCommand = z
  .strictObject({ itemId: id })
  .meta({ examples: [{ itemId: SAMPLE.batchItem }] });

export const GiveUpItemCommand = z
  .strictObject({ itemId: id, reason: text({ max: 500 }) })
  .meta({ examples: [{ itemId: SAMPLE.batchItem, reason: "validation-failed" }] });

/** By the run alone, once nothing is left of it. */
export const FinishRunCommand = z
  .strictObject({ batchId: id })
  .meta({ examples: [{ batchId: SAMPLE.emptyBatch }] });

const sent = z.iso.datetime();

export const ChecklistItemView = z
  .object({
    /** One of Muster's points, or the id of one of the desk's own. */
    key: z.string(),
    label: z.string(),
    mandatory: z.boolean(),
    /** It is only done once something was said in words, be it “none”. */
    stated: z.boolean(),
    state: z.enum(["open", "done", "overridden"]),
    computed: z.boolean(),
    note: z.string().nullable(),
    by: Named.nullable(),
    at: sent.nullable(),
  })
  .meta({ id: "StandDownItem" });
export type ChecklistItemView = z.infer<typeof ChecklistItemView>;

export const StandDownView = z
  .object({
    checklist: z.array(ChecklistItemView),
    preview: z.object({
      tickets: z.array(
        z.object({
          id,
          reference: z.string(),
          subject: z.string(),
          disposition: z.enum(DISPOSITIONS),
          reason: z.enum(DISPOSITION_REASONS),
        }),
      ),
      audiences: z.array(
        z.object({
          audience: z.enum(AUDIENCES),
          recipients: z.number().int(),
          /** Whether it is told of the end by the run; else it was told already, or never of anything. */
          tells: z.boolean(),
        }),
      ),
    }),
  })
  .meta({ id: "StandDown" });
export type StandDownView = z.infer<typeof StandDownView>;

export const BatchView = z
  .object({
    id,
    kind: z.enum(["stand_down", "reply", "notice"]),
    state: z.enum(["running", "done"]),
    total: z.number().int(),
    done: z.number().int(),
    skipped: z.number().int(),
    failed: z.number().int(),
    /** The first of those that could not be settled, and why. */
    failures: z.array(z.object({ id, reference: z.string(), reason: z.string() })),
    createdAt: sent,
    finishedAt: sent.nullable(),
  })
  .meta({ id: "Batch" });
export type BatchView = z.infer<typeof BatchView>;
