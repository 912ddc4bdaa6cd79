import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { NOTICE_KINDS } from "./turns";

export const maintenancePlanned = eventKind("maintenance.planned", "internal", {});
export const maintenanceRevised = eventKind("maintenance.revised", "internal", {});
export const maintenanceCancelled = eventKind("maintenance.cancelled", "internal", {});

/** Everybody who subscribed to the status page hears of it. */
export const maintenanceTold = eventKind("maintenance.told", "internal", {
  noticeId: z.uuid(),
  notice: z.enum(NOTICE_KINDS),
});
