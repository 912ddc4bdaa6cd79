import { notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { InboxFilter, InboxRowView, ReviseInboxRow } from "@/lib/notifications/contract";
import { inboxFor, inboxRowFor } from "@/lib/notifications/inbox";
import { reviseRow } from "@/lib/notifications/rows";
import { actorIn } from "../actor-in";
import { write } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Notifications";

export const inbox = resource("/inbox", {
  GET: list({
    id: "listInbox",
    summary: "Your inbox by subject, the newest on top",
    tag,
    filter: InboxFilter,
    item: InboxRowView,
    run: ({ actor, query, page }) => inboxFor(actor, query, page),
  }),
});

export const row = resource(
  "/inbox/{id}",
  {
    GET: read({
      id: "getInboxRow",
      summary: "What your inbox says of a subject, by the subject's id",
      tag,
      view: InboxRowView,
      run: ({ actor, param }) => inboxRowFor(actor, param("id")),
    }),
    PATCH: write({
      id: "reviseInboxRow",
      summary: "Say that it is done, snooze it, mute it, leave it, or take that back",
      tag,
      body: ReviseInboxRow,
      answers: { 200: InboxRowView },
      async run({ caller, param, body }) {
        const view = await reviseRow(actorIn(caller), param("id"), body);
        if (view === null) throw notFound();
        return { status: 200, body: view };
      },
    }),
  },
  { id },
);
