import { z } from "zod";
import { notFound } from "@/lib/kernel/errors";
import { ComeTo, LiveNews, PresentPerson, SeenBy, StreamQuery } from "@/lib/live/contract";
import { newsFor } from "@/lib/live/news";
import { comeTo, leave, presentOn } from "@/lib/live/presence";
import { seenBy } from "@/lib/live/seen";
import { unreadCount } from "@/lib/notifications/queries";
import { TicketName } from "@/lib/tickets/contract";
import { actorIn } from "../actor-in";
import { write } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Live";
const params = { id: TicketName };

export const stream = resource("/stream", {
  // A stream is answered by the server in front, which counts how many there are, not how often.
  GET: {
    ...read({
      id: "listenToNews",
      summary:
        "What happens that you can see, as server-sent events (resumed by Last-Event-ID); with Accept: application/json the same by polling",
      tag,
      query: StreamQuery,
      view: LiveNews,
      async run({ actor, query: { lastEventId } }) {
        const after = lastEventId === undefined ? null : new Date(Number(lastEventId));
        const [{ messages, moment }, unread] = await Promise.all([
          newsFor(actor, after),
          unreadCount(actor),
        ]);
        return { data: messages, lastEventId: String(moment.getTime()), unread };
      },
    }),
    uncounted: true,
  },
});

export const presence = resource(
  "/tickets/{id}/presence",
  {
    GET: read({
      id: "listPresent",
      summary:
        "Which agents have the ticket open or look at it, and who types an answer; for agents",
      tag,
      view: z.object({ data: z.array(PresentPerson) }),
      async run({ actor, param }) {
        const people = await presentOn(actor, param("id"));
        return people && { data: people };
      },
    }),
    PUT: write({
      id: "comeToTicket",
      summary:
        "Say that you have the ticket open, every 20 seconds while you do, and that you look at it; for agents",
      tag,
      body: ComeTo,
      answers: { 204: null },
      async run({ caller, param, body }) {
        if (!(await comeTo(actorIn(caller), param("id"), body))) throw notFound();
        return { status: 204 };
      },
    }),
    DELETE: write({
      id: "leaveTicket",
      summary: "Say that you have left the ticket",
      tag,
      answers: { 204: null },
      async run({ caller, param }) {
        if (!(await leave(actorIn(caller), param("id")))) throw notFound();
        return { status: 204 };
      },
    }),
  },
  params,
);

export const seen = resource(
  "/tickets/{id}/seen",
  {
    GET: read({
      id: "listSeen",
      summary: "Who has looked at the ticket, the latest first; for agents",
      tag,
      view: z.object({ data: z.array(SeenBy) }),
      async run({ actor, param }) {
        const people = await seenBy(actor, param("id"));
        return people && { data: people };
      },
    }),
  },
  params,
);
