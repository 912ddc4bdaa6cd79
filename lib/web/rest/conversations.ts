import { postReply } from "@/lib/conversations/commands/post-reply";
import { PostReply, ReplyView } from "@/lib/conversations/contract";
import { givenOffFor } from "@/lib/conversations/held-queries";
import { repliesFor } from "@/lib/conversations/queries";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list } from "../read";

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
