import { z } from "zod";
import { isZone } from "@/lib/calendars/zone";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";

/** What people take turns at: to decide, and the roles that somebody has from the first minute. */
export const DUTIES = [
  "manager",
  "commander",
  "deputy",
  "ops_lead",
  "comms_lead",
  "liaison",
  "scribe",
] as const;
export type Duty = (typeof DUTIES)[number];
export const DutyName = z.enum(DUTIES);

const sent = z.iso.datetime();
const moment = z.iso.datetime({ offset: true });

export const ReviseRota = z
  .strictObject({
    /** In turn; none: nobody is on for it. */
    memberIds: z
      .array(id)
      .max(50)
      .transform((list) => [...new Set(list)]),
    timeZone: z.string().max(60).refine(isZone, "is not a time zone such as Europe/Berlin"),
    /** Of the handover, 1 for Monday to 7 for Sunday. */
    weekday: z.int().min(1).max(7),
    /** Of the handover, in that time zone. */
    hour: z.int().min(0).max(23),
    /** How many weeks somebody is on. */
    weeks: z.int().min(1).max(12).default(1),
    /** A day in the turn of whoever is first. */
    startsOn: z.iso.date(),
  })
  .meta({
    id: "ReviseRota",
    examples: [
      {
        memberIds: [SAMPLE.agent],
        timeZone: "Europe/Berlin",
        weekday: 1,
        hour: 9,
        startsOn: "2026-11-23",
      },
    ],
  });

export const ReviseRotaCommand = ReviseRota.extend({ duty: DutyName }).meta({
  examples: [
    {
      duty: "manager",
      memberIds: [SAMPLE.agent, SAMPLE.admin],
      timeZone: "Europe/Berlin",
      weekday: 1,
      hour: 9,
      startsOn: "2026-11-23",
    },
  ],
});

const LONGEST_DAYS = 366;
const span = {
  userId: id,
  startsAt: moment,
  endsAt: moment,
};
const isSpan = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => {
  const long = new Date(endsAt).getTime() - new Date(startsAt).getTime();
  return long > 0 && long <= LONGEST_DAYS * 86_400_000;
};
const OF_SPAN = { path: ["endsAt"], message: "must come after its start, within a year" };

export const AddOverride = z
  .strictObject(span)
  .refine(isSpan, OF_SPAN)
  .meta({
    id: "AddRotaOverride",
    examples: [
      {
        userId: SAMPLE.agent,
        startsAt: "2026-12-24T08:00:00Z",
        endsAt: "2026-12-27T08:00:00Z",
      },
    ],
  });

export const AddOverrideCommand = z
  .strictObject({ ...span, duty: DutyName })
  .refine(isSpan, OF_SPAN)
  .meta({
    examples: [
      {
        duty: "scribe",
        userId: SAMPLE.agent,
        startsAt: "2026-12-24T08:00:00Z",
        endsAt: "2026-12-27T08:00:00Z",
      },
    ],
  });

export const RemoveOverrideCommand = z
  .strictObject({ overrideId: id })
  .meta({ examples: [{ overrideId: SAMPLE.rotaOverride }] });

export const OverrideView = z
  .object({ id, user: Named, startsAt: sent, endsAt: sent, createdBy: Named })
  .meta({ id: "RotaOverride" });
export type OverrideView = z.infer<typeof OverrideView>;

export const RotaView = z
  .object({
    duty: DutyName,
    /** In turn. */
    members: z.array(Named),
    timeZone: z.string(),
    weekday: z.number().int(),
    hour: z.number().int(),
    weeks: z.number().int(),
    startsOn: z.iso.date(),
    /** Whoever is on for it now; null: nobody. */
    onNow: Named.nullable(),
    /** When the next one's turn begins. */
    handoverAt: sent.nullable(),
    /** Those that have not ended. */
    overrides: z.array(OverrideView),
    /** 0 where nobody has made it yet. */
    version: z.number().int(),
    can: z.object({ revise: z.boolean(), override: z.boolean() }),
  })
  .meta({ id: "Rota" });
export type RotaView = z.infer<typeof RotaView>;
