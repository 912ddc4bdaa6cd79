import type { ReplyView } from "@/lib/conversations/contract";
import type { TicketView } from "@/lib/tickets/contract";

/** What was said on a ticket that goes on as another. */
export type MergedStory = {
  ticket: TicketView;
  replies: readonly ReplyView[];
  /** There was more than is shown. */
  more: boolean;
};
