import { id } from "@/lib/kernel/text";
import { approveClosing } from "@/lib/major-incidents/commands/approve-closing";
import { setDisposition } from "@/lib/major-incidents/commands/set-disposition";
import { tickItem } from "@/lib/major-incidents/commands/tick-item";
import { MajorIncidentView, MiName } from "@/lib/major-incidents/contract";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import {
  BatchView,
  ChecklistName,
  SetDisposition,
  StandDownView,
  TickItem,
} from "@/lib/major-incidents/stand-down-contract";
import { batchFor, standDownFor } from "@/lib/major-incidents/stand-down-queries";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Major incidents";
const params = { id: MiName };

export const standDown = resource(
  "/major-incidents/{id}/stand-down",
  {
    GET: read({
      id: "getStandDown",
      summary: "Its checklist, and exactly what its end will do; for agents",
      tag,
      view: StandDownView,
      run: ({ actor, param }) => standDownFor(actor, param("id")),
    }),
  },
  params,
);

export const standDownItem = resource(
  "/major-incidents/{id}/stand-down/items/{key}",
  {
    PATCH: endpoint(tickItem, {
      id: "tickStandDownItem",
      summary: "Tick off a point, open it again, or override it; for agents",
      tag,
      version: "taken",
      body: TickItem,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id"), key: param("key") }),
      show: { view: StandDownView, run: (actor, outcome) => standDownFor(actor, outcome.id) },
    }),
  },
  { ...params, key: ChecklistName },
);

export const standDownTicket = resource(
  "/major-incidents/{id}/stand-down/tickets/{ticketId}",
  {
    PATCH: endpoint(setDisposition, {
      id: "setDisposition",
      summary: "What becomes of one linked ticket at the end; for agents",
      tag,
      body: SetDisposition,
      input: (body, { param }) => ({
        ...body,
        majorIncidentId: param("id"),
        ticketId: param("ticketId"),
      }),
      show: { view: StandDownView, run: (actor, outcome) => standDownFor(actor, outcome.id) },
    }),
  },
  { ...params, ticketId: TicketName },
);

export const closingApproval = resource(
  "/major-incidents/{id}/closing-approval",
  {
    PUT: endpoint(approveClosing, {
      id: "approveClosingMessage",
      summary: "Say as the second person that the closing words may be heard by everybody",
      tag,
      version: "taken",
      input: (_body, { param }) => ({ majorIncidentId: param("id") }),
      show: {
        view: MajorIncidentView,
        run: (actor, outcome) => majorIncidentFor(actor, outcome.id),
      },
    }),
  },
  params,
);

export const batch = resource(
  "/batches/{id}",
  {
    GET: read({
      id: "getBatch",
      summary: "How far work on many things is; for agents",
      tag,
      view: BatchView,
      run: ({ actor, param }) => batchFor(actor, param("id")),
    }),
  },
  { id },
);
