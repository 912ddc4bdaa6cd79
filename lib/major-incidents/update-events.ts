import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { AUDIENCES } from "./words";

const audience = z.enum(AUDIENCES);

/** Written and not gone out yet: it waits for its moment, or for a second person. */
export const miUpdateHeld = eventKind("major_incident.update_held", "internal", {
  updateId: z.uuid(),
  waits: z.enum(["moment", "approval"]),
});

export const miUpdateApproved = eventKind("major_incident.update_approved", "internal", {
  updateId: z.uuid(),
  /** The commander let it go alone, as nobody answered. */
  alone: z.boolean(),
});

/** Taken back before anybody got it, or overtaken: by the end, or as not everybody may know any more. */
export const miUpdateWithdrawn = eventKind("major_incident.update_withdrawn", "internal", {
  updateId: z.uuid(),
  why: z.enum(["undone", "over", "restricted"]),
});

export const miPromiseMoved = eventKind("major_incident.promise_moved", "internal", {
  audience,
  until: z.string(),
  entryId: z.uuid(),
});

/** Nobody heard what they were promised to hear; step by step more people are called. */
export const miUpdateOverdue = eventKind("major_incident.update_overdue", "internal", {
  audience,
  step: z.number().int(),
  minutes: z.number().int(),
});

export const miSubscribed = eventKind("major_incident.subscribed", "internal", {
  userId: z.uuid(),
  audience,
});

export const miUnsubscribed = eventKind("major_incident.unsubscribed", "internal", {
  userId: z.uuid(),
});

/** A customer says that it concerns them too. */
export const miJoined = eventKind("major_incident.joined", "internal", {
  userId: z.uuid(),
  affected: z.number().int(),
});
