import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { Named, TicketName } from "./contract";
import { STATES } from "./lifecycles/words";

export const MergeTicket = z
  .strictObject({ intoId: TicketName })
  .meta({ id: "MergeTicket", examples: [{ intoId: "INC-1042" }] });

export const MergeTicketCommand = MergeTicket.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, intoId: SAMPLE.survivor }],
});

export const UnmergeTicketCommand = z
  .strictObject({ ticketId: TicketName })
  .meta({ examples: [{ ticketId: SAMPLE.merged }] });

/** What a merge put aside, and what goes on when it is taken out again. */
export const MergeView = z
  .object({
    ticketId: id,
    /** Null once the other was purged. */
    into: z.object({ id, reference: z.string() }).nullable(),
    state: z.enum(STATES),
    approvals: z.array(Named),
    tasks: z.array(z.object({ id, title: z.string() })),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "TicketMerge" });
export type MergeView = z.infer<typeof MergeView>;

export const SplitTicket = z
  .strictObject({
    /** Public replies of the ticket; they stay where they are. */
    replyIds: z
      .array(id)
      .min(1)
      .max(50)
      .transform((list) => [...new Set(list)]),
    subject: line({ max: 200 }),
  })
  .meta({ id: "SplitTicket" });

export const SplitTicketCommand = SplitTicket.extend({ ticketId: TicketName }).meta({
  examples: [
    { ticketId: SAMPLE.incident, replyIds: [SAMPLE.reply], subject: "The phone drops calls too" },
  ],
});
