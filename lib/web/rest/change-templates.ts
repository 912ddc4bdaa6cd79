import { createTemplate } from "@/lib/changes/commands/create-template";
import { liftSuspension } from "@/lib/changes/commands/lift-suspension";
import { makeFromTemplate } from "@/lib/changes/commands/make-from-template";
import { removeTemplate } from "@/lib/changes/commands/remove-template";
import { reportFailure } from "@/lib/changes/commands/report-failure";
import { reviseTemplate } from "@/lib/changes/commands/revise-template";
import {
  CreateTemplate,
  LiftSuspension,
  ReportFailure,
  ReviseTemplate,
  TemplateView,
  UseTemplate,
} from "@/lib/changes/template-contract";
import { templateFor, templatesFor } from "@/lib/changes/template-queries";
import { id } from "@/lib/kernel/text";
import { TicketName, TicketView } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Changes";
const show = {
  view: TemplateView,
  run: (actor: Parameters<typeof templateFor>[0], outcome: { id: string }) =>
    templateFor(actor, outcome.id),
};
const showTicket = {
  view: TicketView,
  run: (actor: Parameters<typeof ticketFor>[0], outcome: { id: string }) =>
    ticketFor(actor, outcome.id),
  at: (view: TicketView) => `/api/v1/tickets/${view.id}`,
};

export const changeTemplates = resource("/change-templates", {
  GET: list({
    id: "listChangeTemplates",
    summary: "The standard changes there are, with how their changes went; for agents",
    tag,
    item: TemplateView,
    run: ({ actor, page }) => templatesFor(actor, page),
  }),
  POST: endpoint(createTemplate, {
    id: "createChangeTemplate",
    summary: "Describe a change that nobody has to authorise each time; for change managers",
    tag,
    body: CreateTemplate,
    show: { ...show, at: (view) => `/api/v1/change-templates/${view.id}` },
  }),
});

export const changeTemplate = resource(
  "/change-templates/{id}",
  {
    GET: read({
      id: "getChangeTemplate",
      summary: "One template; for agents",
      tag,
      view: TemplateView,
      run: ({ actor, param }) => templateFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseTemplate, {
      id: "reviseChangeTemplate",
      summary: "Change a template, for changes that are made from it from now on",
      ...{ tag, version: "required" },
      body: ReviseTemplate,
      input: (body, { param }) => ({ ...body, templateId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeTemplate, {
      id: "removeChangeTemplate",
      summary: "Take a template away; its changes go on. For change managers",
      tag,
      input: (_body, { param }) => ({ templateId: param("id") }),
    }),
  },
  { id },
);

export const templateChanges = resource(
  "/change-templates/{id}/changes",
  {
    POST: endpoint(makeFromTemplate, {
      id: "useChangeTemplate",
      summary: "A change as the template has it; 409 while that is suspended. For agents",
      tag,
      body: UseTemplate,
      input: (body, { param }) => ({ ...body, templateId: param("id") }),
      show: showTicket,
    }),
  },
  { id },
);

export const templateLift = resource(
  "/change-templates/{id}/lift",
  {
    POST: endpoint(liftSuspension, {
      id: "liftTemplateSuspension",
      summary: "Let a suspended template be used again, and say why; for change managers",
      tag,
      body: LiftSuspension,
      input: (body, { param }) => ({ ...body, templateId: param("id") }),
      show,
    }),
  },
  { id },
);

export const changeIncident = resource(
  "/tickets/{id}/incident",
  {
    POST: endpoint(reportFailure, {
      id: "reportChangeFailure",
      summary: "An incident that a failed change caused, once; for agents",
      tag,
      body: ReportFailure,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: showTicket,
    }),
  },
  { id: TicketName },
);
