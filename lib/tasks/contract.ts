import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";

export const TASK_STATES = ["open", "done", "skipped", "cancelled"] as const;
/** What a person makes of a task; `cancelled` comes with its ticket. */
const MOVES = ["open", "done", "skipped"] as const;

const shape = {
  title: line({ max: 200 }),
  ownerId: id.nullable(),
  teamId: id.nullable(),
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  /** The tasks of the same ticket that have to be over before it begins. */
  needs: z.array(id).max(50),
};

export const AddTask = z
  .strictObject({
    ...shape,
    ownerId: shape.ownerId.default(null),
    teamId: shape.teamId.default(null),
    dueAt: shape.dueAt.default(null),
    needs: shape.needs.default([]),
  })
  .meta({ id: "AddTask", examples: [{ title: "Order it", ownerId: SAMPLE.agent }] });

export const AddTaskCommand = AddTask.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, title: "Call the vendor", ownerId: SAMPLE.agent }],
});

export const ReviseTask = z
  .strictObject({
    ...shape,
    state: z.enum(MOVES),
    /** Needed to skip it: why. */
    reason: text({ max: 2_000 }),
  })
  .partial()
  .refine(({ state, reason }) => state !== "skipped" || reason !== undefined, {
    path: ["reason"],
    message: "is needed to skip it",
  })
  .meta({ id: "ReviseTask", examples: [{ state: "skipped", reason: "There is one in store." }] });

export const ReviseTaskCommand = ReviseTask.safeExtend({ taskId: id }).meta({
  examples: [{ taskId: SAMPLE.task, state: "done" }],
});

const sent = z.iso.datetime();

export const TaskView = z
  .object({
    id,
    ticketId: id,
    title: z.string(),
    state: z.enum(TASK_STATES),
    owner: Named.nullable(),
    /** Whoever stands in for its owner, who is away; null while they are not. */
    substitute: Named.nullable(),
    team: Named.nullable(),
    dueAt: sent.nullable(),
    /** It can be begun: it is open, what it needs is over, and its request is approved. */
    ready: z.boolean(),
    /** It waits until its request is approved. */
    unapproved: z.boolean(),
    /** It rests, as its change is on hold. */
    held: z.boolean(),
    needs: z.array(id),
    reason: z.string().nullable(),
    endedBy: Named.nullable(),
    endedAt: sent.nullable(),
    version: z.number().int(),
    createdAt: sent,
  })
  .meta({ id: "Task" });
export type TaskView = z.infer<typeof TaskView>;
