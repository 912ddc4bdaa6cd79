import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import {
  clockShape,
  doesSomething,
  escalationShape,
  IDLE,
  LONGEST_MINUTES,
  moment,
  pauses,
  sentEscalationShape,
  targetShape,
} from "@/lib/sla/shape";
import { DEFAULT_PAUSES, OLA_CAUSES, PAUSES } from "@/lib/sla/words";
import { Named } from "@/lib/tickets/contract";
import { PRIORITIES } from "@/lib/tickets/priority";

const target = z.strictObject({
  ...targetShape,
  /** Of the calendar's time, from when it came to the team until the team is done with it. */
  minutes: z.int().min(1).max(LONGEST_MINUTES),
});

const escalation = z.strictObject(escalationShape).refine(doesSomething, IDLE);

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
  pauses,
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
    pauses: shape.pauses.default(DEFAULT_PAUSES),
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
    escalations: z.array(z.object(sentEscalationShape)),
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
    ...clockShape(OLA_CAUSES),
  })
  .meta({ id: "OlaClock" });
export type OlaClockView = z.infer<typeof OlaClockView>;

/** The clock of each team that had it, the oldest first. */
export const TicketOlaView = z.object({ clocks: z.array(OlaClockView) }).meta({ id: "TicketOla" });
export type TicketOlaView = z.infer<typeof TicketOlaView>;
