import { z } from "zod";
import { disposition } from "@/lib/attachments/name";
import { notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { actionItemFor, actionItemsFor } from "@/lib/major-incidents/action-queries";
import { addActionItem } from "@/lib/major-incidents/commands/add-action-item";
import { moveReview } from "@/lib/major-incidents/commands/move-review";
import { removeActionItem } from "@/lib/major-incidents/commands/remove-action-item";
import { reviseActionItem } from "@/lib/major-incidents/commands/revise-action-item";
import { reviseReview } from "@/lib/major-incidents/commands/revise-review";
import { MiName } from "@/lib/major-incidents/contract";
import { metricsFor } from "@/lib/major-incidents/metric-queries";
import {
  ActionFilter,
  ActionItemView,
  AddActionItem,
  MetricsView,
  MoveReview,
  ReviewView,
  ReviseActionItem,
  ReviseReview,
} from "@/lib/major-incidents/review-contract";
import { putReviewDraft, reviewDraftsFor } from "@/lib/major-incidents/review-draft";
import { PutReviewDraft, ReviewDraftView } from "@/lib/major-incidents/review-draft-contract";
import { reviewFile } from "@/lib/major-incidents/review-file";
import { reviewFor } from "@/lib/major-incidents/review-queries";
import { REVIEW_SECTIONS } from "@/lib/major-incidents/review-words";
import { actorIn } from "../actor-in";
import { endpoint, write } from "../endpoint";
import { type Operation, resource } from "../operation";
import { queryOf } from "../query";
import { list, read } from "../read";

const tag = "Major incidents";
const named = { id: MiName };
const Section = z.enum(REVIEW_SECTIONS);
const NOTHING = z.strictObject({});
const whole: {
  view: typeof ReviewView;
  run: (
    actor: Parameters<typeof reviewFor>[0],
    outcome: { id: string },
  ) => Promise<ReviewView | null>;
} = { view: ReviewView, run: (actor, { id }) => reviewFor(actor, id) };

export const review = resource(
  "/major-incidents/{id}/review",
  {
    GET: read({
      id: "getReview",
      summary: "Its review, once it was stood down; for agents",
      tag,
      view: ReviewView,
      run: ({ actor, param }) => reviewFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseReview, {
      id: "reviseReview",
      summary: "Write sections of it, and settle what has to be settled; for agents",
      tag,
      version: "required",
      body: ReviseReview,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
      show: whole,
    }),
  },
  named,
);

export const reviewTransitions = resource(
  "/major-incidents/{id}/review/transitions",
  {
    POST: endpoint(moveReview, {
      id: "moveReview",
      summary: "Submit it, approve it as somebody else, publish it, send it back, or skip it",
      tag,
      version: "taken",
      body: MoveReview,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
      show: whole,
    }),
  },
  named,
);

export const reviewDrafts = resource(
  "/major-incidents/{id}/review/drafts",
  {
    GET: read({
      id: "listReviewDrafts",
      summary: "What you are writing into its review and have not saved; for agents",
      tag,
      view: z.object({ data: z.array(ReviewDraftView) }),
      async run({ actor, param }) {
        const drafts = await reviewDraftsFor(actor, param("id"));
        return drafts && { data: drafts };
      },
    }),
  },
  named,
);

export const reviewDraft = resource(
  "/major-incidents/{id}/review/drafts/{section}",
  {
    PUT: write({
      id: "putReviewDraft",
      summary: "Keep what you are writing into a section, for yourself alone; for agents",
      tag,
      body: PutReviewDraft,
      answers: { 200: ReviewDraftView },
      async run({ caller, param, body }) {
        const section = Section.parse(param("section"));
        const draft = await putReviewDraft(actorIn(caller), param("id"), section, body);
        if (!draft) throw notFound();
        return { status: 200, body: draft };
      },
    }),
  },
  { ...named, section: Section },
);

const FILES = {
  md: { id: "getReviewMarkdown", type: "text/markdown; charset=utf-8", word: "Markdown" },
  pdf: { id: "getReviewPdf", type: "application/pdf", word: "a PDF" },
} as const;

function file(as: "md" | "pdf"): Operation {
  const { id: operation, type, word } = FILES[as];
  return {
    id: operation,
    summary: `Its review as ${word}; for agents`,
    tag,
    scope: "read",
    writes: false,
    query: NOTHING,
    body: null,
    gives: type.split(";")[0] ?? type,
    answers: { 200: z.string().meta({ format: "binary" }) },
    carries: { 200: { "Content-Disposition": "always" } },
    refusals: [
      "unauthenticated",
      "forbidden",
      "not-found",
      "validation-failed",
      "rate-limited",
      "unavailable",
    ],
    version: "none",
    async answer({ request, caller, param }) {
      queryOf(request.url, NOTHING);
      const found = await reviewFile(actorIn(caller), param("id"), as);
      if (!found) throw notFound();
      return {
        status: 200,
        bytes: new Uint8Array(found.bytes),
        headers: {
          "Content-Type": type,
          "Content-Disposition": disposition("attachment", found.name),
          "Content-Length": String(found.bytes.length),
          "Content-Security-Policy": "default-src 'none'; sandbox",
        },
      };
    },
  };
}

export const reviewMarkdown = resource(
  "/major-incidents/{id}/review.md",
  { GET: file("md") },
  named,
);
export const reviewPdf = resource("/major-incidents/{id}/review.pdf", { GET: file("pdf") }, named);

export const metrics = resource(
  "/major-incidents/{id}/metrics",
  {
    GET: read({
      id: "getMajorIncidentMetrics",
      summary:
        "Its metrics, made anew from its events, each with the reason where there is no number",
      tag,
      view: MetricsView,
      run: ({ actor, param }) => metricsFor(actor, param("id")),
    }),
  },
  named,
);

const oneAction: {
  view: typeof ActionItemView;
  run: (
    actor: Parameters<typeof actionItemFor>[0],
    outcome: { id: string },
  ) => Promise<ActionItemView | null>;
} = { view: ActionItemView, run: (actor, { id }) => actionItemFor(actor, id) };

export const miActionItems = resource(
  "/major-incidents/{id}/action-items",
  {
    POST: endpoint(addActionItem, {
      id: "addActionItem",
      summary: "Write down what has to be done: a new ticket for its owner, or one that is there",
      tag,
      body: AddActionItem,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
      show: { ...oneAction, at: ({ id }) => `/api/v1/action-items/${id}` },
    }),
  },
  named,
);

export const actionItems = resource("/action-items", {
  GET: list({
    id: "listActionItems",
    summary: "What was agreed after major incidents, the most urgent first; for agents",
    tag,
    filter: { state: ActionFilter.shape.state },
    item: ActionItemView,
    run: ({ actor, query, page }) => actionItemsFor(actor, query, page),
  }),
});

export const actionItem = resource(
  "/action-items/{id}",
  {
    GET: read({
      id: "getActionItem",
      summary: "One of them; for agents",
      tag,
      view: ActionItemView,
      run: ({ actor, param }) => actionItemFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseActionItem, {
      id: "reviseActionItem",
      summary: "What it is for, or by when it has to be done; for agents",
      tag,
      version: "taken",
      body: ReviseActionItem,
      input: (body, { param }) => ({ ...body, actionItemId: param("id") }),
      show: oneAction,
    }),
    DELETE: endpoint(removeActionItem, {
      id: "removeActionItem",
      summary: "Take it off; its ticket stays",
      tag,
      input: (_body, { param }) => ({ actionItemId: param("id") }),
    }),
  },
  { id },
);
