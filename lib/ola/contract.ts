import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { CLOCK_STATES, OLA_CAUSES, PAUSES, TELLS } from "@/lib/sla/words";
import { Named } from "@/lib/tickets/contract";
import { PRIORITIES } from "@/lib/tickets/priority";

const LONGEST_MINUTES = 527_040;

const target = z.strictObject({
  priority: z.enum(PRIORITIES),
  /** Null: every hour of every day. */
  calendarId: id.nullable().default(null),
  /** Of the calendar's time, from when it came to the team until the team is done with it. */
  minutes: z.int().min(1).max(LONGEST_MINUTES),
});

const escalation = z
  .strictObject({
    /** Of the target; beyond 100 once it is late. */
    percent: z.int().min(1).max(500),
    tells: z
      .array(z.enum(TELLS))
      .max(TELLS.length)
      .transform((list) => TELLS.filter((one) => list.includes(one)))
      .default([]),
    /** Makes the ticket one priority more urgent. */
    raises: z.boolean().default(false),
    /** Gives it to this team, and takes it from its assignee. */
    teamId: id.nullable().default(null),
  })
  .refine(({ tells, raises, teamId }) => tells.length > 0 || raises || teamId !== null, {
    message: "must do something",
  });

const isOnce = <One>(list: readonly One[], keyOf: (one: One) => unknown) =>
  new Set(list.map(keyOf)).size === list.length;

const shape = {
  targets: z
    .array(target)
    .min(1)
    .max(PRIORITIES.length)
    .refine((list) => isOnce(list, ({ priority }) => priority), {
      message: "name a priority twice",
    }),
  /** While a ticket stands so, the team's time rests. */
  pauses: z
    .array(z.enum(PAUSES))
    .max(PAUSES.length)
    .transform((list) => PAUSES.filter((one) => list.includes(one))),
  escalations: z
    .array(escalation)
    .max(40)
    .refine((list) => isOnce(list, ({ percent }) => percent), { message: "name a percent twice" }),
};

export const OlaTerms = z.object(shape);
export type OlaTerms = z.infer<typeof OlaTerms>;

export const CreateOla = z
  .strictObject({
    ...shape,
    teamId: id,
    pauses: shape.pauses.default(PAUSES.filter((pause) => pause !== "scheduled")),
    escalations: shape.escalations.default([]),
  })
  .meta({
    id: "CreateOlaPolicy",
    examples: [
      {
        teamId: SAMPLE.team,
        targets: [{ priority: "P1", minutes: 60 }],
        escalations: [{ percent: 75, tells: ["leads"] }],
      },
    ],
  });

/** Whose it is stays. */
export const ReviseOla = z
  .strictObject(shape)
  .partial()
  .meta({ id: "ReviseOlaPolicy", examples: [{ pauses: ["awaiting_requester"] }] });

export const ReviseOlaCommand = ReviseOla.extend({ olaId: id }).meta({
  examples: [{ olaId: SAMPLE.ola, pauses: ["awaiting_requester"] }],
});

export const RemoveOlaCommand = z
  .strictObject({ olaId: id })
  .meta({ examples: [{ olaId: SAMPLE.ola }] });

export const EscalateOlaCommand = z
  .strictObject({ ticketId: id })
  .meta({ examples: [{ ticketId: SAMPLE.incident }] });

/** By what follows from a changed policy or calendar. */
export const ReckonOlaCommand = z
  .strictObject({ ticketIds: z.array(id).min(1).max(200) })
  .meta({ examples: [{ ticketIds: [SAMPLE.incident] }] });

const moment = z.iso.datetime();

export const OlaView = z
  .object({
    id,
    team: Named,
    targets: z.array(
      z.object({
        priority: z.enum(PRIORITIES),
        calendarId: z.string().nullable(),
        minutes: z.int(),
      }),
    ),
    pauses: z.array(z.enum(PAUSES)),
    escalations: z.array(
      z.object({
        percent: z.int(),
        tells: z.array(z.enum(TELLS)),
        raises: z.boolean(),
        teamId: z.string().nullable(),
      }),
    ),
    /** Open tickets whose newest clock is of this team. */
    tickets: z.int(),
    version: z.int(),
    createdAt: moment,
  })
  .meta({ id: "OlaPolicy" });
export type OlaView = z.infer<typeof OlaView>;

export const OlaClockView = z
  .object({
    team: Named,
    policy: z.object({ id, version: z.int() }),
    calendar: z.object({ id, name: z.string(), timeZone: z.string() }).nullable(),
    state: z.enum(CLOCK_STATES),
    startedAt: moment,
    dueAt: moment.nullable(),
    stoppedAt: moment.nullable(),
    /** In seconds of the calendar's time; what is left is below zero once it is late. */
    targetSeconds: z.int(),
    elapsedSeconds: z.int(),
    leftSeconds: z.int(),
    segments: z.array(
      z.object({
        from: moment,
        until: moment.nullable(),
        runs: z.boolean(),
        because: z.enum(OLA_CAUSES),
        /** The number of the event on the ticket that began it. */
        seq: z.int(),
        seconds: z.int(),
      }),
    ),
    escalations: z.array(
      z.object({ percent: z.int(), dueAt: moment.nullable(), firedAt: moment.nullable() }),
    ),
  })
  .meta({ id: "OlaClock" });
export type OlaClockView = z.infer<typeof OlaClockView>;

/** The clock of each team that had it, the oldest first. */
export const TicketOlaView = z.object({ clocks: z.array(OlaClockView) }).meta({ id: "TicketOla" });
export type TicketOlaView = z.infer<typeof TicketOlaView>;
