import { eventKind } from "@/lib/kernel/event";

/** Somebody, perhaps its owner, wants this address to hear of the status page. */
export const statusAsked = eventKind("status_subscription.asked", "internal", {});
export const statusConfirmed = eventKind("status_subscription.confirmed", "internal", {});
export const statusLeft = eventKind("status_subscription.left", "internal", {});
