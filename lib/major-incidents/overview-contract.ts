import { z } from "zod";
import { isZone } from "@/lib/calendars/zone";
import { METRIC_KEYS, METRIC_UNITS } from "./metric-words";
import { SEVERITIES } from "./words";

/** What a month can be called; the hours of it are those of the zone. */
export const Month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/);

export const OverviewQuery = z.strictObject({
  /** The first month; by default eleven before the last. */
  from: Month.optional(),
  /** The last month; by default the present one. */
  to: Month.optional(),
  /** In which the months begin; UTC by default. */
  timeZone: z
    .string()
    .max(60)
    .refine(isZone, "is no time zone")
    .optional()
    .meta({ description: "IANA name, such as Europe/Lisbon" }),
});
export type OverviewQuery = z.infer<typeof OverviewQuery>;

const MedianView = z.object({
  key: z.enum(METRIC_KEYS),
  label: z.string(),
  unit: z.enum(METRIC_UNITS),
  /** Null where none of them has a number. */
  median: z.number().nullable(),
  /** Of how many it is the median. */
  of: z.number().int(),
});

export const OverviewView = z
  .object({
    timeZone: z.string(),
    data: z.array(
      z.object({
        month: Month,
        total: z.number().int(),
        bySeverity: z.record(z.enum(SEVERITIES), z.number().int()),
        /** Lists these of `GET /major-incidents`. */
        query: z.string(),
      }),
    ),
    /** Over all of these months. */
    medians: z.array(MedianView),
  })
  .meta({ id: "MajorIncidentReport" });
export type OverviewView = z.infer<typeof OverviewView>;
