import { z } from "zod";
import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { react } from "@/lib/conversations/commands/react";
import { withdrawReaction } from "@/lib/conversations/commands/withdraw-reaction";
import {
  AUDIENCES,
  EditReply,
  Emoji,
  MentionableView,
  PostReply,
  ReplyView,
  RevisionView,
} from "@/lib/conversations/contract";
import { givenOffFor } from "@/lib/conversations/held-queries";
import { mentionableFor, repliesFor, replyFor } from "@/lib/conversations/queries";
import { revisionsFor } from "@/lib/conversations/revisions";
import { id, line } from "@/lib/kernel/text";
import { TicketName } from "@/lib/tickets/contract";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { TrashReason } from "@/lib/trash/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Replies";

export const replies = resource(
  "/tickets/{id}/replies",
  {
    GET: list({
      id: "listReplies",
      summary: "The conversation, oldest first",
      tag,
      item: ReplyView,
      run: ({ actor, param, page }) => repliesFor(actor, param("id"), page),
    }),
    POST: endpoint(postReply, {
      id: "postReply",
      summary: "Answer, or leave a note; a closed ticket's reply opens its follow-up",
      tag,
      body: PostReply,
      input: (body, { param }) => ({ ...body, ticketId: param("id") }),
      show: { view: ReplyView, run: (actor, { id }) => givenOffFor(actor, id) },
    }),
  },
  { id: TicketName },
);

export const mentionables = resource(
  "/tickets/{id}/mentionables",
  {
    GET: read({
      id: "listMentionables",
      summary: "Who may be named with an @ here: only people who can see it",
      tag,
      query: z.strictObject({
        q: line({ max: 100 }).optional(),
        audience: z.enum(AUDIENCES).default("public"),
      }),
      view: z.object({ data: z.array(MentionableView) }),
      async run({ actor, param, query }) {
        const people = await mentionableFor(actor, param("id"), query);
        return people && { data: people };
      },
    }),
  },
  { id: TicketName },
);

export const reply = resource(
  "/replies/{id}",
  {
    GET: read({
      id: "getReply",
      summary: "One reply or note",
      tag,
      view: ReplyView,
      run: ({ actor, param }) => replyFor(actor, param("id")),
    }),
    PATCH: endpoint(editReply, {
      id: "editReply",
      summary: "Put it into other words; the words so far are kept, and no second mail is sent",
      tag,
      version: "required",
      body: EditReply,
      input: (body, { param }) => ({ ...body, replyId: param("id") }),
      show: { view: ReplyView, run: (actor, { id }) => replyFor(actor, id) },
    }),
    DELETE: endpoint(trashReply, {
      id: "deleteReply",
      summary: "Put the reply or note into the trash; for agents",
      tag,
      body: TrashReason,
      input: (body, { param }) => ({ ...body, replyId: param("id") }),
    }),
  },
  { id },
);

export const revisions = resource(
  "/replies/{id}/revisions",
  {
    GET: list({
      id: "listRevisions",
      summary: "Every version of a reply's words, the present ones last",
      tag,
      item: RevisionView,
      run: ({ actor, param, page }) => revisionsFor(actor, param("id"), page),
    }),
  },
  { id },
);

export const reaction = resource(
  "/replies/{id}/reactions/{emoji}",
  {
    PUT: endpoint(react, {
      id: "react",
      summary:
        "React with an emoji; the requester's ✅ confirms a solution and their ❌ reopens it",
      tag,
      input: (_body, { param }) => ({ replyId: param("id"), emoji: param("emoji") }),
      show: { view: ReplyView, run: (actor, { id }) => replyFor(actor, id) },
    }),
    DELETE: endpoint(withdrawReaction, {
      id: "withdrawReaction",
      summary: "Take your own emoji back",
      tag,
      input: (_body, { param }) => ({ replyId: param("id"), emoji: param("emoji") }),
    }),
  },
  { id, emoji: Emoji },
);
