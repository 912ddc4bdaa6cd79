import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { TicketName } from "./contract";

export const MergeTicket = z
  .strictObject({ intoId: TicketName })
  .meta({ id: "MergeTicket", examples: [{ intoId: "INC-1042" }] });

export const MergeTicketCommand = MergeTicket.extend({ ticketId: TicketName }).meta({
  examples: [{ ticketId: SAMPLE.incident, intoId: SAMPLE.survivor }],
});

export const UnmergeTicketCommand = z
  .strictObject({ ticketId: TicketName })
  .meta({ examples: [{ ticketId: SAMPLE.merged }] });

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
