import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, text } from "@/lib/kernel/text";
import { Named, TicketName } from "@/lib/tickets/contract";
import { MiName } from "./contract";

export const ReplyToAll = z
  .strictObject({
    /** Markdown; it stands on every ticket as a public reply of whoever sends it. */
    body: text({ max: 20_000 }),
    /** Tickets that are left out. */
    exceptTicketIds: z
      .array(TicketName)
      .max(500)
      .default([])
      .transform((list) => [...new Set(list)]),
    /** That whatever the lint finds is meant to be said. */
    despiteLint: z.boolean().default(false),
  })
  .meta({
    id: "ReplyToAll",
    examples: [{ body: "We are on it. You hear more within the hour." }],
  });

export const ReplyToAllCommand = ReplyToAll.extend({ majorIncidentId: MiName }).meta({
  examples: [{ majorIncidentId: SAMPLE.standingDown, body: "We are on it." }],
});

/** By the run alone, in the name of whoever started it. */
export const ReplyItemCommand = z
  .strictObject({ itemId: id })
  .meta({ examples: [{ itemId: SAMPLE.replyItem }] });

export const FinishRepliesCommand = z
  .strictObject({ batchId: id })
  .meta({ examples: [{ batchId: SAMPLE.emptyReplies }] });

/** A ticket that would be answered now. */
export const AnswerableView = z.object({
  id,
  reference: z.string(),
  subject: z.string(),
  requester: Named,
});

export const ReplyPreviewView = z
  .object({
    /** How many tickets are answered, and how many people asked for them. */
    tickets: z.number().int(),
    requesters: z.number().int(),
    /** The first two hundred, in the order in which they were linked. */
    first: z.array(AnswerableView),
    /** Those that hang on it and are over already. */
    over: z.number().int(),
  })
  .meta({ id: "ReplyToAllPreview" });
export type ReplyPreviewView = z.infer<typeof ReplyPreviewView>;
