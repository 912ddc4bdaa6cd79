import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { INBOUND_REASONS } from "./contract";

const reason = z.enum(INBOUND_REASONS).nullable();

/** An admin let a mail in that had been kept back or filed. */
export const inboundReleased = eventKind("inbound.released", "internal", { reason });

export const inboundDiscarded = eventKind("inbound.discarded", "internal", { reason });

/** An agent made a ticket of its own of a mail that had answered on another. */
export const inboundSplit = eventKind("inbound.split", "internal", { ticketId: z.uuid() });
