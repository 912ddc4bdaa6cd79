import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { PRIORITIES } from "@/lib/tickets/priority";
import { CLOCK_STATES, PAUSES, TELLS } from "./words";

/** A leap year of the calendar's time. */
export const LONGEST_MINUTES = 527_040;

/** What every target says, whatever it promises. */
export const targetShape = {
  priority: z.enum(PRIORITIES),
  /** Null: every hour of every day. */
  calendarId: id.nullable().default(null),
};

/** When an escalation comes, and what it does. */
export const escalationShape = {
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
};

type Escalation = { tells: readonly string[]; raises: boolean; teamId: string | null };

export const doesSomething = ({ tells, raises, teamId }: Escalation) =>
  tells.length > 0 || raises || teamId !== null;

export const IDLE = "must do something";

export const pauses = z
  .array(z.enum(PAUSES))
  .max(PAUSES.length)
  .transform((list) => PAUSES.filter((one) => list.includes(one)));

export const moment = z.iso.datetime();

export const sentEscalationShape = {
  percent: z.int(),
  tells: z.array(z.enum(TELLS)),
  raises: z.boolean(),
  teamId: z.string().nullable(),
};

/** How a clock stands, and of which parts it is made, each begun for one of these causes. */
export const clockShape = <const Causes extends readonly string[]>(causes: Causes) => ({
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
      because: z.enum(causes),
      /** The number of the event on the ticket that began it. */
      seq: z.int(),
      seconds: z.int(),
    }),
  ),
  escalations: z.array(
    z.object({ percent: z.int(), dueAt: moment.nullable(), firedAt: moment.nullable() }),
  ),
});
