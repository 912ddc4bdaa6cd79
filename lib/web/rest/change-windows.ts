import { createWindow } from "@/lib/changes/commands/create-window";
import { removeWindow } from "@/lib/changes/commands/remove-window";
import { reviseWindow } from "@/lib/changes/commands/revise-window";
import { CreateWindow, ReviseWindow, WindowView } from "@/lib/changes/window-contract";
import { windowFor, windowsFor } from "@/lib/changes/window-queries";
import { id } from "@/lib/kernel/text";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Changes";
const show = {
  view: WindowView,
  run: (actor: Parameters<typeof windowFor>[0], outcome: { id: string }) =>
    windowFor(actor, outcome.id),
};

export const maintenanceWindows = resource("/maintenance-windows", {
  GET: list({
    id: "listMaintenanceWindows",
    summary: "When changes of which services had better be made; for agents",
    tag,
    item: WindowView,
    run: ({ actor, page }) => windowsFor(actor, page),
  }),
  POST: endpoint(createWindow, {
    id: "createMaintenanceWindow",
    summary: "Say when some services are changed, once or again and again; for change managers",
    tag,
    body: CreateWindow,
    show: { ...show, at: (view) => `/api/v1/maintenance-windows/${view.id}` },
  }),
});

export const maintenanceWindow = resource(
  "/maintenance-windows/{id}",
  {
    GET: read({
      id: "getMaintenanceWindow",
      summary: "One window; for agents",
      tag,
      view: WindowView,
      run: ({ actor, param }) => windowFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseWindow, {
      id: "reviseMaintenanceWindow",
      summary: "Of other services, or at another time; for change managers",
      ...{ tag, version: "required" },
      body: ReviseWindow,
      input: (body, { param }) => ({ ...body, windowId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeWindow, {
      id: "removeMaintenanceWindow",
      summary: "Take a window away; for change managers",
      tag,
      input: (_body, { param }) => ({ windowId: param("id") }),
    }),
  },
  { id },
);
