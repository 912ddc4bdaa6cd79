import { eventKind } from "@/lib/kernel/event";

export const maintenancePlanned = eventKind("maintenance.planned", "internal", {});
export const maintenanceRevised = eventKind("maintenance.revised", "internal", {});
export const maintenanceCancelled = eventKind("maintenance.cancelled", "internal", {});
