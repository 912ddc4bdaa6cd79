import { z } from "zod";
import { LEVELS, PRIORITIES } from "./priority";

const byUrgency = z.strictObject(
  Object.fromEntries(LEVELS.map((urgency) => [urgency, z.enum(PRIORITIES)])) as Record<
    (typeof LEVELS)[number],
    z.ZodEnum<{ [P in (typeof PRIORITIES)[number]]: P }>
  >,
);

/** By impact, then by urgency. */
export const PriorityMatrix = z
  .strictObject({ high: byUrgency, medium: byUrgency, low: byUrgency })
  .meta({ id: "PriorityMatrix" });
