import { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { reviseMajorIncident } from "@/lib/major-incidents/commands/revise-major-incident";
import {
  DeclareMajorIncident,
  MajorIncidentView,
  MiFilter,
  MiMoveView,
  MiName,
  MoveMajorIncident,
  ReviseMajorIncident,
} from "@/lib/major-incidents/contract";
import { majorIncidentFor, majorIncidentsFor, miMovesFor } from "@/lib/major-incidents/queries";
import { MI_STATES } from "@/lib/major-incidents/words";
import { endpoint } from "../endpoint";
import { type Operation, resource } from "../operation";
import { list, read } from "../read";
import { several, TICKET_QUERY } from "./ticket-query";

const tag = "Major incidents";
const params = { id: MiName };
const whole = {
  view: MajorIncidentView,
  run: (actor: Person, { id }: { id: string }) => majorIncidentFor(actor, id),
};

export const majorIncidents = resource("/major-incidents", {
  GET: list({
    id: "listMajorIncidents",
    summary: "The major incidents that you can see, the latest first; for agents",
    tag,
    filter: {
      state: several(MI_STATES).optional(),
      open: TICKET_QUERY.open,
      drill: TICKET_QUERY.open,
      declaredFrom: MiFilter.shape.declaredFrom,
      declaredTo: MiFilter.shape.declaredTo,
    },
    item: MajorIncidentView,
    run: ({ actor, query, page }) => majorIncidentsFor(actor, query, page),
  }),
  POST: endpoint(declareMajorIncident, {
    id: "declareMajorIncident",
    summary:
      "Propose or declare one; 200 with the active one on which the tickets hang already; for agents",
    tag,
    body: DeclareMajorIncident,
    show: {
      view: MajorIncidentView,
      run: (actor, { id }) => majorIncidentFor(actor, id),
      at: ({ id }) => `/api/v1/major-incidents/${id}`,
    },
  }),
});

export const majorIncident = resource(
  "/major-incidents/{id}",
  {
    GET: read({
      id: "getMajorIncident",
      summary: "One major incident, by id or reference; for agents",
      tag,
      view: MajorIncidentView,
      run: ({ actor, param }) => majorIncidentFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseMajorIncident, {
      id: "reviseMajorIncident",
      summary: "Change what it says of itself; `unknown` is an answer about the impact; for agents",
      tag,
      version: "required",
      body: ReviseMajorIncident,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
      show: whole,
    }),
  },
  params,
);

const move = endpoint(moveMajorIncident, {
  id: "moveMajorIncident",
  summary: "Move it along its lifecycle; 202 while a stand-down is under way; for agents",
  tag,
  version: "taken",
  body: MoveMajorIncident,
  input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
  show: whole,
});

/** What a stand-down was asked for goes on after the answer, in the batch that it names. */
const moveOrBegin: Operation = {
  ...move,
  answers: { ...move.answers, 202: MajorIncidentView },
  carries: { ...move.carries, 202: move.carries?.[200] ?? {} },
  async answer(asked) {
    const sent = asked.request.clone();
    const reply = await move.answer(asked);
    const body: unknown = await sent.json().catch(() => null);
    const isStandDown =
      typeof body === "object" && body !== null && Reflect.get(body, "event") === "stand_down";
    return isStandDown ? { ...reply, status: 202 } : reply;
  },
};

export const miTransitions = resource(
  "/major-incidents/{id}/transitions",
  {
    GET: read({
      id: "listMajorIncidentTransitions",
      summary: "What you may do with it now; for agents",
      tag,
      view: z.object({ data: z.array(MiMoveView) }),
      async run({ actor, param }) {
        const moves = await miMovesFor(actor, param("id"));
        return moves && { data: moves };
      },
    }),
    POST: moveOrBegin,
  },
  params,
);
