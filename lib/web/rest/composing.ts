import { z } from "zod";
import { undoSend } from "@/lib/conversations/commands/undo-send";
import { AUDIENCES } from "@/lib/conversations/contract";
import { DraftQuery, DraftView, PutDraft } from "@/lib/conversations/draft-contract";
import { draftFor, draftsFor, putDraft } from "@/lib/conversations/drafts";
import { HeldReplyView } from "@/lib/conversations/held-contract";
import { heldFor } from "@/lib/conversations/held-queries";
import { renderMarkdown } from "@/lib/conversations/markdown";
import { notFound } from "@/lib/kernel/errors";
import { id, line, text } from "@/lib/kernel/text";
import { TicketSuggestion } from "@/lib/search/contract";
import { suggestTickets } from "@/lib/search/suggest";
import { TicketName } from "@/lib/tickets/contract";
import { actorIn } from "../actor-in";
import { endpoint, write } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Composing";

export const heldReplies = resource(
  "/tickets/{id}/held-replies",
  {
    GET: read({
      id: "listHeldReplies",
      summary: "Replies that wait to go out; for agents",
      tag,
      view: z.object({ data: z.array(HeldReplyView) }),
      async run({ actor, param }) {
        const held = await heldFor(actor, param("id"));
        return held && { data: held };
      },
    }),
  },
  { id: TicketName },
);

export const undo = resource(
  "/replies/{id}/undo",
  {
    POST: endpoint(undoSend, {
      id: "undoSend",
      summary: "Take a held reply back before anybody got it; its text becomes a draft again",
      tag,
      input: (_body, { param }) => ({ heldId: param("id") }),
    }),
  },
  { id },
);

export const drafts = resource("/drafts", {
  GET: list({
    id: "listDrafts",
    summary: "What you have begun to write, the latest first",
    tag,
    item: DraftView,
    run: ({ actor, page }) => draftsFor(actor, page),
  }),
});

export const draft = resource(
  "/tickets/{id}/draft",
  {
    GET: read({
      id: "getDraft",
      summary: "What you have begun to write on a ticket",
      tag,
      query: z.strictObject(DraftQuery),
      view: DraftView,
      run: ({ actor, param, query }) => draftFor(actor, param("id"), query.audience),
    }),
    PUT: write({
      id: "putDraft",
      summary: "Save what you are writing; an unseen newer text is kept beside it",
      tag,
      body: PutDraft.extend({ audience: z.enum(AUDIENCES).default("public") }).meta({
        id: "PutTicketDraft",
        examples: [{ body: "Dear Maria,", version: 0, audience: "public" }],
      }),
      answers: { 200: DraftView },
      async run({ caller, param, body: { audience, ...words } }) {
        const saved = await putDraft(actorIn(caller), param("id"), audience, words);
        if (saved === null) throw notFound();
        return { status: 200, body: saved };
      },
    }),
  },
  { id: TicketName },
);

export const newTicketDraft = resource("/drafts/new-ticket", {
  GET: read({
    id: "getNewTicketDraft",
    summary: "What you have begun to write for a new ticket",
    tag,
    view: DraftView,
    run: ({ actor }) => draftFor(actor, null, "new"),
  }),
  PUT: write({
    id: "putNewTicketDraft",
    summary: "Save what you are writing for a new ticket",
    tag,
    body: PutDraft,
    answers: { 200: DraftView },
    async run({ caller, body }) {
      const saved = await putDraft(actorIn(caller), null, "new", body);
      if (saved === null) throw notFound();
      return { status: 200, body: saved };
    },
  }),
});

export const markdown = resource("/markdown", {
  POST: write({
    id: "previewMarkdown",
    summary: "Markdown as a reply would show it; nothing is kept",
    tag,
    scope: "read",
    body: z
      .strictObject({ body: text({ min: 0, max: 20_000 }) })
      .meta({ id: "PreviewMarkdown", examples: [{ body: "It is **done**." }] }),
    answers: { 200: z.object({ html: z.string() }) },
    run: async ({ body }) => ({ status: 200, body: { html: renderMarkdown(body.body) } }),
  }),
});

export const ticketSuggestions = resource("/ticket-suggestions", {
  GET: read({
    id: "listTicketSuggestions",
    summary: "Tickets that you may mean by the beginning of a reference or of words of a subject",
    tag,
    query: z.strictObject({ q: line({ max: 100 }).optional() }),
    view: z.object({ data: z.array(TicketSuggestion) }),
    run: async ({ actor, query }) => ({ data: await suggestTickets(actor, query.q) }),
  }),
});
