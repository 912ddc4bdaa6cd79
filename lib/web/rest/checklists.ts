import { z } from "zod";
import { applyChecklist } from "@/lib/checklists/commands/apply-checklist";
import { createChecklist } from "@/lib/checklists/commands/create-checklist";
import { removeChecklist } from "@/lib/checklists/commands/remove-checklist";
import { reviseChecklist } from "@/lib/checklists/commands/revise-checklist";
import {
  ApplyChecklist,
  ChecklistView,
  CreateChecklist,
  ReviseChecklist,
} from "@/lib/checklists/contract";
import { checklistFor, checklistsFor } from "@/lib/checklists/queries";
import { id } from "@/lib/kernel/text";
import { TaskView } from "@/lib/tasks/contract";
import { tasksOn } from "@/lib/tasks/queries";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Tasks";
const show = {
  view: ChecklistView,
  run: (actor: Parameters<typeof checklistFor>[0], outcome: { id: string }) =>
    checklistFor(actor, outcome.id),
};

export const checklists = resource("/checklists", {
  GET: list({
    id: "listChecklists",
    summary: "Tasks that are often done together; for agents",
    tag,
    item: ChecklistView,
    run: ({ actor, page }) => checklistsFor(actor, page),
  }),
  POST: endpoint(createChecklist, {
    id: "createChecklist",
    summary: "Keep tasks that are often done together; for admins",
    ...{ tag, scope: "admin" },
    body: CreateChecklist,
    show: { ...show, at: (view) => `/api/v1/checklists/${view.id}` },
  }),
});

export const checklist = resource(
  "/checklists/{id}",
  {
    GET: read({
      id: "getChecklist",
      summary: "One checklist; for agents",
      tag,
      view: ChecklistView,
      run: ({ actor, param }) => checklistFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseChecklist, {
      id: "reviseChecklist",
      summary: "Change a checklist; tickets keep the tasks that they have. For admins",
      ...{ tag, scope: "admin", version: "required" },
      body: ReviseChecklist,
      input: (body, { param }) => ({ ...body, checklistId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeChecklist, {
      id: "removeChecklist",
      summary: "Offer it no more; for admins",
      ...{ tag, scope: "admin" },
      input: (_body, { param }) => ({ checklistId: param("id") }),
    }),
  },
  { id },
);

export const appliedChecklist = resource(
  "/tickets/{id}/checklists",
  {
    POST: endpoint(applyChecklist, {
      id: "applyChecklist",
      summary: "Put all tasks of a checklist on the ticket; for agents",
      tag,
      body: ApplyChecklist,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: {
        view: z.object({ data: z.array(TaskView) }),
        async run(actor, outcome) {
          const data = await tasksOn(actor, outcome.id);
          return data && { data };
        },
      },
    }),
  },
  { id: TicketName },
);
