import { id } from "@/lib/kernel/text";
import { cancelMaintenance } from "@/lib/maintenance/commands/cancel-maintenance";
import { planMaintenance } from "@/lib/maintenance/commands/plan-maintenance";
import { reviseMaintenance } from "@/lib/maintenance/commands/revise-maintenance";
import { MaintenanceView, PlanMaintenance, ReviseMaintenance } from "@/lib/maintenance/contract";
import { maintenanceFor, oneMaintenanceFor } from "@/lib/maintenance/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Status page";
const show = {
  view: MaintenanceView,
  run: (actor: Parameters<typeof oneMaintenanceFor>[0], outcome: { id: string }) =>
    oneMaintenanceFor(actor, outcome.id),
};

export const maintenances = resource("/maintenance", {
  GET: list({
    tag,
    id: "listMaintenance",
    summary: "What is planned, is under way and was; for agents",
    item: MaintenanceView,
    run: ({ actor, page }) => maintenanceFor(actor, page),
  }),
  POST: endpoint(planMaintenance, {
    tag,
    id: "planMaintenance",
    summary: "Say on the status page when something will not work; for incident managers",
    body: PlanMaintenance,
    show: { ...show, at: (view) => `/api/v1/maintenance/${view.id}` },
  }),
});

export const maintenance = resource(
  "/maintenance/{id}",
  {
    GET: read({
      tag,
      id: "getMaintenance",
      summary: "One maintenance; for agents",
      view: MaintenanceView,
      run: ({ actor, param }) => oneMaintenanceFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseMaintenance, {
      tag,
      id: "reviseMaintenance",
      summary: "Say it in other words, or for another time; for incident managers",
      version: "required",
      body: ReviseMaintenance,
      input: (body, { param }) => ({ ...body, maintenanceId: param("id") }),
      show,
    }),
    DELETE: endpoint(cancelMaintenance, {
      tag,
      id: "cancelMaintenance",
      summary: "Call it off; the page says so until it would have ended",
      input: (_body, { param }) => ({ maintenanceId: param("id") }),
    }),
  },
  { id },
);
