import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const calendarCreated = eventKind("calendar.created", "internal", {});

export const calendarRevised = eventKind("calendar.revised", "internal", {
  changed: z.array(z.enum(["name", "timeZone", "hours", "holidays"])),
});

export const calendarRemoved = eventKind("calendar.removed", "internal", {});
