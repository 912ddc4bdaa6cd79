import { z } from "zod";
import { id } from "@/lib/kernel/text";

/** How badly it is missed, the least first. */
export const CRITICALITIES = ["low", "normal", "high", "critical"] as const;
export type Criticality = (typeof CRITICALITIES)[number];

export const DependsOnIds = z
  .array(id)
  .max(50)
  .transform((list) => [...new Set(list)]);

/** What needs a service and what it needs. */
export const ServiceMapView = z
  .object({
    serviceId: id,
    services: z.array(
      z.object({
        id,
        name: z.string(),
        criticality: z.enum(CRITICALITIES),
        /** An active major incident concerns it. */
        disrupted: z.boolean(),
      }),
    ),
    dependencies: z.array(z.object({ serviceId: id, dependsOnId: id })),
    /** There are more than are named. */
    more: z.boolean(),
  })
  .meta({ id: "ServiceMap" });
export type ServiceMapView = z.infer<typeof ServiceMapView>;

/** What is asked for, whichever of the two words for it was used; else what it was. */
export function criticalityFrom(
  asked: { critical?: boolean | undefined; criticality?: Criticality | undefined },
  kept: string,
): Criticality {
  const was = CRITICALITIES.find((one) => one === kept) ?? "normal";
  if (asked.criticality !== undefined) return asked.criticality;
  if (asked.critical === undefined) return was;
  if (asked.critical) return "critical";
  return was === "critical" ? "normal" : was;
}
