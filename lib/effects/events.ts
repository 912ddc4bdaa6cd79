import { eventKind } from "@/lib/kernel/event";

/** An admin has what had failed tried again. */
export const effectRetried = eventKind("effect.retried", "internal", {});
