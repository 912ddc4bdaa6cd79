import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { addTask } from "@/lib/tasks/commands/add-task";
import { reviseTask } from "@/lib/tasks/commands/revise-task";
import { AddTask, ReviseTask, TaskView } from "@/lib/tasks/contract";
import { taskFor, tasksOn } from "@/lib/tasks/queries";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Tasks";
const show = {
  view: TaskView,
  run: (actor: Parameters<typeof taskFor>[0], outcome: { id: string }) =>
    taskFor(actor, outcome.id),
};

export const tasks = resource(
  "/tickets/{id}/tasks",
  {
    GET: read({
      id: "listTasks",
      summary: "What has to be done for the ticket, in order; for agents",
      tag,
      view: z.object({ data: z.array(TaskView) }),
      async run({ actor, param }) {
        const data = await tasksOn(actor, param("id"));
        return data && { data };
      },
    }),
    POST: endpoint(addTask, {
      id: "addTask",
      summary: "Add something to be done; for agents",
      tag,
      body: AddTask,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { ...show, at: (view) => `/api/v1/tasks/${view.id}` },
    }),
  },
  { id: TicketName },
);

export const task = resource(
  "/tasks/{id}",
  {
    GET: read({
      id: "getTask",
      summary: "One task; for agents",
      tag,
      view: TaskView,
      run: ({ actor, param }) => taskFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseTask, {
      id: "reviseTask",
      summary: "Change a task, or say that it is done, skipped or open again; for agents",
      ...{ tag, version: "taken" },
      body: ReviseTask,
      input: (body, { param }) => ({ ...body, taskId: param("id") }),
      show,
    }),
  },
  { id },
);
