import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { BatchView } from "@/lib/major-incidents/stand-down-contract";
import { batchFor } from "@/lib/major-incidents/stand-down-queries";
import { approveReview } from "@/lib/problems/commands/approve-review";
import { tellIncidents } from "@/lib/problems/commands/tell-incidents";
import { KnownErrorView, ProblemPractice, TellIncidents } from "@/lib/problems/contract";
import { knownErrorFor, knownErrorsFor } from "@/lib/problems/known-errors";
import { practiceFor } from "@/lib/problems/queries";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Problems";

export const notices = resource(
  "/tickets/{id}/notices",
  {
    GET: read({
      tag,
      id: "getProblemNotices",
      summary: "What the incidents of a problem are told, and which were not yet; for agents",
      view: ProblemPractice,
      run: ({ actor, param }) => practiceFor(actor, param("id")),
    }),
    POST: endpoint(tellIncidents, {
      tag,
      id: "tellIncidents",
      summary:
        "Tell every open incident of a problem of its workaround or its end, each once per version; for problem managers",
      body: TellIncidents,
      input: (body, { param }) => ({ ...body, problemId: param("id") }),
      show: {
        view: BatchView,
        run: (actor, outcome) => batchFor(actor, outcome.id),
        at: (view) => `/api/v1/batches/${view.id}`,
      },
    }),
  },
  { id: TicketName },
);

export const reviewApproval = resource(
  "/tickets/{id}/review-approval",
  {
    POST: endpoint(approveReview, {
      tag,
      id: "approveProblemReview",
      summary:
        "Approve what was written about a major problem, by somebody else than its writer; for problem managers",
      input: (_body, { param }) => ({ problemId: param("id") }),
      show: { view: ProblemPractice, run: (actor, outcome) => practiceFor(actor, outcome.id) },
    }),
  },
  { id: TicketName },
);

export const knownErrors = resource("/known-errors", {
  GET: list({
    tag,
    id: "listKnownErrors",
    summary: "What is known and how to get around it, in the words for customers",
    filter: { q: z.string().max(200).optional() },
    item: KnownErrorView,
    run: ({ actor, query: { q }, page }) => knownErrorsFor(actor, { ...page, q }),
  }),
});

export const knownError = resource(
  "/known-errors/{id}",
  {
    GET: read({
      tag,
      id: "getKnownError",
      summary: "One known error",
      view: KnownErrorView,
      run: ({ actor, param }) => knownErrorFor(actor, param("id")),
    }),
  },
  { id },
);
