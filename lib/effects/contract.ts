import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";

export const EFFECT_STATES = [
  "pending",
  "running",
  "done",
  "failed",
  "suppressed",
  "uncertain",
] as const;
export type EffectState = (typeof EFFECT_STATES)[number];

/** One line of the ledger of everything that follows from events. */
export const EffectView = z.object({
  id,
  name: z.string(),
  state: z.enum(EFFECT_STATES),
  /** The event that it follows from, and the ticket where it happened. */
  event: z.string(),
  ticket: z.object({ id, reference: z.string() }).nullable(),
  recipient: Named.nullable(),
  reason: z.string().nullable(),
  attempts: z.number().int(),
  /** When it is due, for what waits. */
  nextAt: z.iso.datetime().nullable(),
  lastError: z.string().nullable(),
  /** What the other side answered. */
  answer: z.string().nullable(),
  mailId: id.nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  can: z.object({ retry: z.boolean() }),
});
export type EffectView = z.infer<typeof EffectView>;

export const RetryEffect = z
  .strictObject({ effectId: id })
  .meta({ examples: [{ effectId: SAMPLE.failedEffect }] });

export type EffectFilter = {
  state?: EffectState | undefined;
  /** A ticket's id or reference. */
  ticket?: string | undefined;
};
