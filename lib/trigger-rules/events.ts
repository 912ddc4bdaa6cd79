import { eventKind } from "@/lib/kernel/event";

export const ruleCreated = eventKind("trigger_rule.created", "internal", {});
export const ruleRevised = eventKind("trigger_rule.revised", "internal", {});
export const ruleRemoved = eventKind("trigger_rule.removed", "internal", {});
