import { z } from "zod";
import { AttachmentIds, AttachmentView } from "@/lib/attachments/contract";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { TicketChanges } from "@/lib/tickets/changes-contract";
import { MoveTicket, Named, TicketName } from "@/lib/tickets/contract";
import { emojiOf } from "./emoji";

export const AUDIENCES = ["public", "internal"] as const;

/** How long a reply may be held back so that its author can think again. */
const MOST_HELD_SECONDS = 30;

const Words = z.strictObject({
  /** May be empty where files say it. */
  body: text({ min: 0, max: 20_000 }),
  audience: z.enum(AUDIENCES).default("public"),
  attachmentIds: AttachmentIds.optional(),
  /**
   * The last message that the writer had seen, null where there was none: what others wrote after
   * it refuses the reply with `conflict`, unless it is forced.
   */
  expectLastReplyId: id.nullable().optional(),
  force: z.boolean().optional(),
  /** Seconds for which it can be taken back before anybody gets it; 0 sends at once. */
  holdSeconds: z.number().int().min(0).max(MOST_HELD_SECONDS).default(0),
  /** When it goes out, unless the customer answers first. */
  sendAt: z.iso.datetime({ offset: true }).optional(),
  /** A move of the ticket that happens together with it; the reply is the move's message. */
  move: MoveTicket.omit({ message: true, attachmentIds: true }).optional(),
  /** Fields of the ticket that are set together with it. */
  changes: TicketChanges.optional(),
});

/** A message says something, in words or in files. */
const saysSomething = (
  { body, attachmentIds = [] }: Pick<z.infer<typeof Words>, "body" | "attachmentIds">,
  context: z.RefinementCtx,
) => {
  if (body !== "" || attachmentIds.length > 0) return;
  context.addIssue({
    ...{ code: "too_small", origin: "string", minimum: 1, inclusive: true },
    ...{ path: ["body"], input: body },
  });
};

export const PostReply = Words.superRefine(saysSomething).meta({ id: "PostReply" });
export type PostReply = z.infer<typeof PostReply>;

/** What only agents may send along with a reply. */
export const AGENT_ONLY = ["sendAt", "move", "changes"] as const;

export const PostReplyCommand = Words.extend({ ticketId: TicketName })
  .superRefine(saysSomething)
  .meta({
    examples: [
      { ticketId: SAMPLE.incident, body: "It works again, thank you.", audience: "public" },
    ],
  });

export const EditReply = z.strictObject({ body: text({ max: 20_000 }) }).meta({ id: "EditReply" });

export const EditReplyCommand = EditReply.extend({ replyId: id }).meta({
  examples: [{ replyId: SAMPLE.reply, body: "It drops every five minutes." }],
});

/** One emoji, in its canonical spelling. */
export const Emoji = z
  .string()
  .max(40)
  .refine((typed) => emojiOf(typed) !== null, "is not one emoji")
  .transform((typed) => emojiOf(typed) ?? typed)
  .meta({ description: "One emoji, such as 👍" });

export const ReactCommand = z
  .strictObject({ replyId: id, emoji: Emoji })
  .meta({ examples: [{ replyId: SAMPLE.reply, emoji: "👍" }] });

export const WithdrawReactionCommand = z
  .strictObject({ replyId: id, emoji: Emoji })
  .meta({ examples: [{ replyId: SAMPLE.reply, emoji: "🎉" }] });

export const ReactionView = z
  .object({
    emoji: z.string(),
    count: z.number().int().positive(),
    reactedByMe: z.boolean(),
    /** Whose names this reader may know; `count` counts everybody. */
    users: z.array(Named),
  })
  .meta({ id: "Reaction" });
export type ReactionView = z.infer<typeof ReactionView>;

export const ReplyView = z
  .object({
    id,
    ticketId: id,
    author: Named.extend({ role: z.enum(["customer", "agent"]) }),
    audience: z.enum(AUDIENCES),
    /** Markdown as it was typed; people whom it names stand as `@[Name](person:id)`. */
    body: z.string(),
    /** The same, rendered and sanitised. */
    bodyHtml: z.string(),
    attachments: z.array(AttachmentView),
    reactions: z.array(ReactionView),
    edited: z.boolean(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    /** When it goes out; only agents see a reply that is held back. */
    heldUntil: z.iso.datetime().optional(),
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "Reply" });
export type ReplyView = z.infer<typeof ReplyView>;

/** One version of a reply's words. */
export const RevisionView = z
  .object({
    version: z.number().int(),
    body: z.string(),
    by: Named,
    at: z.iso.datetime(),
  })
  .meta({ id: "ReplyRevision" });
export type RevisionView = z.infer<typeof RevisionView>;

/** Somebody who may be named with an @ here, because they can see what is written. */
export const MentionableView = z
  .object({
    id,
    name: z.string(),
    role: z.enum(["customer", "agent"]),
    /** What to write into the Markdown. */
    markdown: z.string(),
  })
  .meta({ id: "Mentionable" });
export type MentionableView = z.infer<typeof MentionableView>;
