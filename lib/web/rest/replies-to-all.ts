import { replyToAll } from "@/lib/major-incidents/commands/reply-to-all";
import { MiName } from "@/lib/major-incidents/contract";
import { replyPreviewFor } from "@/lib/major-incidents/replies";
import { ReplyPreviewView, ReplyToAll } from "@/lib/major-incidents/reply-contract";
import { BatchView } from "@/lib/major-incidents/stand-down-contract";
import { batchFor } from "@/lib/major-incidents/stand-down-queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Major incidents";

export const repliesToAll = resource(
  "/major-incidents/{id}/replies",
  {
    GET: read({
      tag,
      id: "previewReplyToAll",
      summary: "Which linked tickets would be answered now; for agents",
      view: ReplyPreviewView,
      run: ({ actor, param }) => replyPreviewFor(actor, param("id")),
    }),
    POST: endpoint(replyToAll, {
      tag,
      id: "replyToAll",
      summary: "Answer every open linked ticket with the same words, each once; for agents",
      body: ReplyToAll,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
      show: {
        view: BatchView,
        run: (actor, outcome) => batchFor(actor, outcome.id),
        at: ({ id }) => `/api/v1/batches/${id}`,
      },
    }),
  },
  { id: MiName },
);
