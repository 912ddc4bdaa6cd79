import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { addInject } from "@/lib/major-incidents/commands/add-inject";
import { removeInject } from "@/lib/major-incidents/commands/remove-inject";
import { MiName } from "@/lib/major-incidents/contract";
import { AddInject, InjectView, ScorecardView } from "@/lib/major-incidents/drill-contract";
import { injectFor, injectsFor, scorecardFor } from "@/lib/major-incidents/drill-queries";
import { overviewFor } from "@/lib/major-incidents/overview";
import { OverviewQuery, OverviewView } from "@/lib/major-incidents/overview-contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Major incidents";
const named = { id: MiName };

export const injects = resource(
  "/major-incidents/{id}/injects",
  {
    GET: read({
      id: "listInjects",
      summary: "The script of a drill; for whoever runs it",
      tag,
      view: z.object({ data: z.array(InjectView) }),
      async run({ actor, param }) {
        const script = await injectsFor(actor, param("id"));
        return script && { data: script };
      },
    }),
    POST: endpoint(addInject, {
      id: "addInject",
      summary: "Write into the script of a drill: it is played at its minute, once",
      tag,
      body: AddInject,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
      show: { view: InjectView, run: (actor, outcome) => injectFor(actor, outcome.id) },
    }),
  },
  named,
);

export const inject = resource(
  "/injects/{id}",
  {
    DELETE: endpoint(removeInject, {
      id: "removeInject",
      summary: "Take it out of the script, before it is played",
      tag,
      input: (_body, { param }) => ({ injectId: param("id") }),
    }),
  },
  { id },
);

export const scorecard = resource(
  "/major-incidents/{id}/scorecard",
  {
    GET: read({
      id: "getScorecard",
      summary: "How a drill went against what was aimed at, and what it would have sent",
      tag,
      view: ScorecardView,
      run: ({ actor, param }) => scorecardFor(actor, param("id")),
    }),
  },
  named,
);

export const majorIncidentReport = resource("/analytics/major-incidents", {
  GET: read({
    id: "reportMajorIncidents",
    summary: "Major incidents by month and severity, each row with the query that lists them",
    tag: "Analytics",
    query: OverviewQuery,
    view: OverviewView,
    run: ({ actor, query }) => overviewFor(actor, query),
  }),
});
