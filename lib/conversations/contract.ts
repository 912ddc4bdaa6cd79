import { z } from "zod";
import { AttachmentIds, AttachmentView } from "@/lib/attachments/contract";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";

export const AUDIENCES = ["public", "internal"] as const;

const Words = z.strictObject({
  /** May be empty where files say it. */
  body: text({ min: 0, max: 20_000 }),
  audience: z.enum(AUDIENCES).default("public"),
  attachmentIds: AttachmentIds.optional(),
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

export const PostReplyCommand = Words.extend({ ticketId: TicketName })
  .superRefine(saysSomething)
  .meta({
    examples: [
      { ticketId: SAMPLE.incident, body: "It works again, thank you.", audience: "public" },
    ],
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
    attachments: z.array(AttachmentView),
    reactions: z.array(z.never()),
    edited: z.boolean(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: "Reply" });
export type ReplyView = z.infer<typeof ReplyView>;
