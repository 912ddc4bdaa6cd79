import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

/** What somebody wants to be told of, and when; of what they chose only which part of it. */
export const notificationsRevised = eventKind("person.notifications_revised", "internal", {
  changed: z.array(z.enum(["channels", "teams", "digestHour", "quiet", "absence"])),
});

/** A day of a person's has come to the hour at which they want its digest. */
export const digestDue = eventKind("person.digest_due", "public", { digestId: z.uuid() });
