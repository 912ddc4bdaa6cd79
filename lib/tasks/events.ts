import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { TASK_STATES } from "./contract";

function onTicket<Shape extends z.core.$ZodLooseShape>(name: string, shape: Shape) {
  return { ...eventKind(name, "internal", shape), subject: "ticket" };
}

export const taskAdded = onTicket("task.added", {
  taskId: z.uuid(),
  ownerId: z.uuid().nullable(),
});

/** To whom it was given; nobody: null. */
export const taskGiven = onTicket("task.given", {
  taskId: z.uuid(),
  ownerId: z.uuid().nullable(),
});

export const taskRevised = onTicket("task.revised", { taskId: z.uuid() });

export const taskMoved = onTicket("task.moved", {
  taskId: z.uuid(),
  state: z.enum(TASK_STATES),
});

/** What was still open when its ticket was cancelled. */
export const tasksCancelled = onTicket("task.cancelled", { count: z.int() });

/** They were cancelled with a ticket that was given back. */
export const tasksReopened = onTicket("task.reopened", { count: z.int() });
