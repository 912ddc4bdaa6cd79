import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { TicketChanges } from "@/lib/tickets/changes-contract";
import { MoveTicket, Named, TicketName } from "@/lib/tickets/contract";

export const AUDIENCES = ["public", "internal"] as const;

/** How long a reply may be held back so that its author can think again. */
const MOST_HELD_SECONDS = 30;

export const PostReply = z
  .strictObject({
    body: text({ max: 20_000 }),
    audience: z.enum(AUDIENCES).default("public"),
    /** Seconds for which it can be taken back before anybody gets it; 0 sends at once. */
    holdSeconds: z.number().int().min(0).max(MOST_HELD_SECONDS).default(0),
    /** When it goes out, unless the customer answers first. */
    sendAt: z.iso.datetime({ offset: true }).optional(),
    /** A move of the ticket that happens together with it; the reply is the move's message. */
    move: MoveTicket.omit({ message: true }).optional(),
    /** Fields of the ticket that are set together with it. */
    changes: TicketChanges.optional(),
  })
  .meta({ id: "PostReply" });
export type PostReply = z.infer<typeof PostReply>;

/** What only agents may send along with a reply. */
export const AGENT_ONLY = ["sendAt", "move", "changes"] as const;

export const PostReplyCommand = PostReply.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, body: "It works again, thank you.", audience: "public" }],
});

export const ReplyView = z
  .object({
    id,
    ticketId: id,
    author: Named.extend({ role: z.enum(["customer", "agent"]) }),
    audience: z.enum(AUDIENCES),
    /** Markdown as it was typed. */
    body: z.string(),
    /** The same, rendered and sanitised. */
    bodyHtml: z.string(),
    attachments: z.array(z.never()),
    reactions: z.array(z.never()),
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
