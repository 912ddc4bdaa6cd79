import { createItem } from "@/lib/catalogue/commands/create-item";
import { requestItem } from "@/lib/catalogue/commands/request-item";
import { resubmitRequest } from "@/lib/catalogue/commands/resubmit-request";
import { reviseItem } from "@/lib/catalogue/commands/revise-item";
import {
  CreateItem,
  ItemFilter,
  ItemView,
  RequestItem,
  RequestView,
  ResubmitRequest,
  ReviseItem,
} from "@/lib/catalogue/contract";
import { catalogueFor, itemFor, requestFor } from "@/lib/catalogue/queries";
import { id } from "@/lib/kernel/text";
import { TicketName, TicketView } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Catalogue";
const show = {
  view: ItemView,
  run: (actor: Parameters<typeof itemFor>[0], outcome: { id: string }) =>
    itemFor(actor, outcome.id),
};

export const catalogueItems = resource("/catalogue", {
  GET: list({
    id: "listCatalogue",
    summary: "What can be asked for, by category and name",
    tag,
    filter: ItemFilter,
    item: ItemView,
    run: ({ actor, query, page }) => catalogueFor(actor, query, page),
  }),
  POST: endpoint(createItem, {
    id: "createCatalogueItem",
    summary: "Offer something, with the form it is asked for with; for admins",
    ...{ tag, scope: "admin" },
    body: CreateItem,
    show: { ...show, at: (view) => `/api/v1/catalogue/${view.id}` },
  }),
});

export const catalogueItem = resource(
  "/catalogue/{id}",
  {
    GET: read({
      id: "getCatalogueItem",
      summary: "One thing of the catalogue, with its form",
      tag,
      view: ItemView,
      run: ({ actor, param }) => itemFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseItem, {
      id: "reviseCatalogueItem",
      summary: "Change it; another form or other tasks are a new version. For admins",
      ...{ tag, scope: "admin", version: "required" },
      body: ReviseItem,
      input: (body, { param }) => ({ ...body, itemId: param("id") }),
      show,
    }),
  },
  { id },
);

export const catalogueRequests = resource(
  "/catalogue/{id}/requests",
  {
    POST: endpoint(requestItem, {
      id: "requestCatalogueItem",
      summary: "Ask for it",
      tag,
      body: RequestItem,
      input: (body, { param }) => ({ ...body, itemId: param("id") }),
      show: {
        view: TicketView,
        run: (actor, outcome) => ticketFor(actor, outcome.id),
        at: (view) => `/api/v1/tickets/${view.id}`,
      },
    }),
  },
  { id },
);

export const ticketRequest = resource(
  "/tickets/{id}/request",
  {
    GET: read({
      id: "getRequest",
      summary: "What the ticket asks for, with the form that it was asked with",
      tag,
      view: RequestView,
      run: ({ actor, param }) => requestFor(actor, param("id")),
    }),
  },
  { id: TicketName },
);

export const resubmission = resource(
  "/tickets/{id}/resubmission",
  {
    POST: endpoint(resubmitRequest, {
      id: "resubmitRequest",
      summary: "Send a rejected request again, with other answers; for its requester",
      ...{ tag, version: "taken" },
      body: ResubmitRequest,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: TicketView, run: (actor, outcome) => ticketFor(actor, outcome.id) },
    }),
  },
  { id: TicketName },
);
