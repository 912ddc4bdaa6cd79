import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { CHANNELS, TOPICS } from "./topics";

const Switches = z.partialRecord(z.enum(CHANNELS), z.boolean());
const Matrix = z.partialRecord(z.enum(TOPICS), Switches);
export type Matrix = z.infer<typeof Matrix>;

/** Null: as for all tickets, or as is usual. */
const Choices = z.partialRecord(
  z.enum(TOPICS),
  z.partialRecord(z.enum(CHANNELS), z.boolean().nullable()),
);
export type Choices = z.infer<typeof Choices>;

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time such as 22:00")
  .meta({ examples: ["22:00"] });

const Quiet = z
  .strictObject({ from: Clock, to: Clock })
  .refine(({ from, to }) => from !== to, { path: ["to"], message: "is when it begins" });

const moment = z.iso.datetime();

const Absence = z
  .strictObject({
    from: moment,
    until: moment,
    /** An agent who is told as well of what is about the absent alone. */
    substituteId: id.nullable().default(null),
  })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
    path: ["until"],
    message: "has to be later than its beginning",
  });

/** What is left out stays as it is. */
export const RevisePreferences = z
  .strictObject({
    channels: Choices,
    /** By team: what holds for its tickets instead. Null takes all of that back. */
    teams: z
      .record(z.uuid(), Choices.nullable())
      .refine((teams) => Object.keys(teams).length <= 100, "holds more than 100 teams"),
    /** The hour of the own day at which the digest comes. */
    digestHour: z.int().min(0).max(23),
    /** Hours of the own day in which nothing is pushed; the end may lie on the next day. */
    quiet: Quiet.nullable(),
    absence: Absence.nullable(),
  })
  .partial()
  .meta({
    id: "ReviseNotificationPreferences",
    examples: [
      {
        channels: { reply: { digest: true } },
        teams: { [SAMPLE.team]: { new: { inbox: false } } },
        quiet: { from: "22:00", to: "07:00" },
      },
    ],
  });
export type RevisePreferences = z.infer<typeof RevisePreferences>;

export const PreferencesView = z
  .object({
    /** For each thing that there is to be told of, on which channels one is. */
    channels: Matrix,
    /** What is chosen otherwise for the tickets of a team. */
    teams: z.array(z.object({ team: Named, channels: Matrix })),
    digestHour: z.int(),
    quiet: z.object({ from: Clock, to: Clock }).nullable(),
    absence: z.object({ from: moment, until: moment, substitute: Named.nullable() }).nullable(),
    /** Whose clocks are meant: the account's own zone, or UTC while it has none. */
    timeZone: z.string(),
    version: z.int(),
  })
  .meta({ id: "NotificationPreferences" });
export type PreferencesView = z.infer<typeof PreferencesView>;
