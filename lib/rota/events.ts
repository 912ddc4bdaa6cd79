import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { DutyName } from "./contract";

export const rotaRevised = eventKind("rota.revised", "internal", { duty: DutyName });
export const rotaOverrideAdded = eventKind("rota.override_added", "internal", {
  duty: DutyName,
  userId: z.uuid(),
});
export const rotaOverrideRemoved = eventKind("rota.override_removed", "internal", {
  duty: DutyName,
  userId: z.uuid(),
});
