import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const freezeCreated = eventKind("freeze_window.created", "internal", {});
export const freezeRevised = eventKind("freeze_window.revised", "internal", {});
export const freezeRemoved = eventKind("freeze_window.removed", "internal", {});

/** It was started although, by somebody who may. */
export const changeStartedInFreeze = {
  ...eventKind("change.started_in_freeze", "internal", { freezeId: z.uuid(), hard: z.boolean() }),
  subject: "ticket",
};
