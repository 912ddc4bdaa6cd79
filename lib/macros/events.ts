import { eventKind } from "@/lib/kernel/event";

export const macroCreated = eventKind("macro.created", "internal", {});
export const macroRevised = eventKind("macro.revised", "internal", {});
export const macroRemoved = eventKind("macro.removed", "internal", {});
