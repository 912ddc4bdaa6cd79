import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { NOTICE_KINDS } from "./turns";

const moment = z.iso.datetime({ offset: true });
const sent = z.iso.datetime();

const shape = {
  title: line({ max: 120 }),
  /** Markdown, for everybody. */
  body: text({ min: 0, max: 4_000 }),
  startsAt: moment,
  endsAt: moment,
  serviceIds: z
    .array(id)
    .max(50)
    .transform((list) => [...new Set(list)]),
};

export const PlanMaintenance = z
  .strictObject({
    ...shape,
    body: shape.body.default(""),
    serviceIds: shape.serviceIds.default([]),
  })
  .meta({
    id: "PlanMaintenance",
    examples: [
      {
        title: "The VPN gateway is replaced",
        startsAt: "2099-01-01T20:00:00Z",
        endsAt: "2099-01-01T22:00:00Z",
        serviceIds: [SAMPLE.service],
      },
    ],
  });

export const ReviseMaintenance = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseMaintenance", examples: [{ title: "Both gateways are replaced" }] });

export const ReviseMaintenanceCommand = ReviseMaintenance.extend({ maintenanceId: id }).meta({
  examples: [{ maintenanceId: SAMPLE.maintenance, title: "Both gateways are replaced" }],
});

export const CancelMaintenanceCommand = z
  .strictObject({ maintenanceId: id })
  .meta({ examples: [{ maintenanceId: SAMPLE.maintenance }] });

/** By the clock alone. */
export const TurnMaintenanceCommand = z
  .strictObject({ maintenanceId: id })
  .meta({ examples: [{ maintenanceId: SAMPLE.maintenance }] });

export const MaintenanceView = z
  .object({
    id,
    title: z.string(),
    body: z.string(),
    services: z.array(Named),
    startsAt: sent,
    endsAt: sent,
    state: z.enum(["planned", "under_way", "over", "cancelled"]),
    createdBy: Named,
    /** What subscribers of the status page were told of it, the newest first. */
    notices: z.array(z.object({ kind: z.enum(NOTICE_KINDS), at: sent })),
    version: z.number().int(),
    createdAt: sent,
    can: z.object({ revise: z.boolean() }),
  })
  .meta({ id: "Maintenance" });
export type MaintenanceView = z.infer<typeof MaintenanceView>;
