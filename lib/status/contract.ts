import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { NOTICE_KINDS } from "@/lib/maintenance/turns";

export const SubscribeToStatus = z
  .strictObject({
    email: z
      .email()
      .max(254)
      .transform((address) => address.toLowerCase()),
  })
  .meta({ id: "SubscribeToStatus", examples: [{ email: "reader@example.com" }] });

export const SubscriptionCommand = z
  .strictObject({ subscriptionId: id })
  .meta({ examples: [{ subscriptionId: SAMPLE.statusSubscription }] });

const sent = z.iso.datetime();
const phase = z.enum(["investigating", "identified", "monitoring", "resolved"]);

export const StatusUpdate = z.object({
  id,
  phase,
  body: z.string(),
  at: sent,
  nextUpdateBy: sent.nullable(),
  /** That it puts an earlier one right. */
  corrects: z.boolean(),
});

export const StatusIncident = z.object({
  id,
  headline: z.string(),
  phase,
  services: z.array(z.string()),
  /** The first of its public updates. */
  since: sent,
  endedAt: sent.nullable(),
  /** The newest first. */
  updates: z.array(StatusUpdate),
});
export type StatusIncident = z.infer<typeof StatusIncident>;

/** What will not work for a while, said in advance. */
export const StatusMaintenance = z.object({
  id,
  title: z.string(),
  body: z.string(),
  services: z.array(z.string()),
  startsAt: sent,
  endsAt: sent,
  state: z.enum(["planned", "under_way", "cancelled"]),
});
export type StatusMaintenance = z.infer<typeof StatusMaintenance>;

/** What was said of a maintenance, and when. */
export const StatusAnnouncement = z.object({
  id,
  maintenanceId: id,
  kind: z.enum(NOTICE_KINDS),
  title: z.string(),
  body: z.string(),
  startsAt: sent,
  endsAt: sent,
  at: sent,
});
export type StatusAnnouncement = z.infer<typeof StatusAnnouncement>;

/** What everybody may know of how the services are. */
export const StatusView = z
  .object({
    state: z.enum(["operational", "disrupted"]),
    services: z.array(
      z.object({
        name: z.string(),
        state: z.enum(["operational", "disrupted", "maintenance"]),
      }),
    ),
    current: z.array(StatusIncident),
    history: z.array(StatusIncident),
    /** The next to begin first, until it has ended; a page that was kept from before has none. */
    maintenance: z.array(StatusMaintenance).default([]),
    /** What subscribers were told of maintenance, the newest first. */
    announcements: z.array(StatusAnnouncement).default([]),
    updatedAt: sent,
  })
  .meta({ id: "Status" });
export type StatusView = z.infer<typeof StatusView>;
