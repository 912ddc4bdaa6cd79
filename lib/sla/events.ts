import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { CLOCK_KINDS, TELLS } from "./words";

export const slaPolicyCreated = eventKind("sla_policy.created", "internal", {});

export const slaPolicyRevised = eventKind("sla_policy.revised", "internal", {
  changed: z.array(z.enum(["name", "targets", "pauses", "escalations"])),
  version: z.number().int(),
});

export const slaPolicyRemoved = eventKind("sla_policy.removed", "internal", {});

/** So much of a clock's time has run, and somebody has to know. */
export const ticketEscalated = eventKind("ticket.escalated", "internal", {
  clock: z.enum([...CLOCK_KINDS, "ola"]),
  percent: z.number().int(),
  /** Of the event that started the clock. */
  startSeq: z.number().int(),
  tells: z.array(z.enum(TELLS)),
});
