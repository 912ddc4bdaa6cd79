import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";

export const AUDIENCES = ["public", "internal"] as const;

export const PostReply = z
  .strictObject({
    body: text({ max: 20_000 }),
    audience: z.enum(AUDIENCES).default("public"),
    /**
     * The last message that the writer had seen, null where there was none: what others wrote after
     * it refuses the reply with `conflict`, unless it is forced.
     */
    expectLastReplyId: id.nullable().optional(),
    force: z.boolean().optional(),
  })
  .meta({ id: "PostReply" });

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
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "Reply" });
export type ReplyView = z.infer<typeof ReplyView>;
