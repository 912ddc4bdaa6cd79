import { z } from "zod";
import { Refused } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { discardMail } from "@/lib/mail/commands/discard-mail";
import { releaseMail } from "@/lib/mail/commands/release-mail";
import { splitMail } from "@/lib/mail/commands/split-mail";
import {
  ArrivedView,
  FullInboundMailView,
  INBOUND_STATES,
  InboundMailView,
  ReleaseMail,
} from "@/lib/mail/inbound/contract";
import { arrivedView, inboundMailFor, inboundMailsFor } from "@/lib/mail/inbound/queries";
import { receiveMail, requireMailbox } from "@/lib/mail/inbound/receive-mail";
import { TicketView } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { endpoint } from "../endpoint";
import { chunksOf } from "../keep-file";
import { type Operation, resource } from "../operation";
import { idempotencyKey } from "../preconditions";
import { queryOf } from "../query";
import { list, read } from "../read";

const tag = "Inbound";

const Mailbox = z.strictObject({ mailbox: z.string().max(40).optional() });

const REFUSED: Operation["refusals"] = [
  "malformed-request",
  "idempotency-key-invalid",
  "unauthenticated",
  "forbidden",
  "content-too-large",
  "unsupported-media-type",
  "validation-failed",
  "rate-limited",
  "unavailable",
  "insufficient-storage",
];

/** A mail of one's own making, as the server that took it handed it over. */
export const inboundEmail = resource("/inbound/email", {
  POST: {
    ...{ tag, scope: "inbound", writes: true, query: Mailbox, body: null, version: "none" },
    id: "receiveMail",
    summary: "Hand in a mail as it came; the same one again is the same one",
    takes: { "message/rfc822": z.string().meta({ format: "binary" }) },
    answers: { 202: ArrivedView, 200: ArrivedView },
    refusals: REFUSED,
    async answer({ request }) {
      idempotencyKey(request.headers);
      const mailbox = requireMailbox(queryOf(request.url, Mailbox).mailbox);
      const type = request.headers.get("content-type") ?? "";
      if (!/^message\/rfc822\s*(;|$)/i.test(type)) {
        throw new Refused("unsupported-media-type", "Send the mail as message/rfc822.");
      }
      const arrived = await receiveMail(chunksOf(request.body), { mailbox, door: "http" });
      return { status: arrived.isNew ? 202 : 200, body: await arrivedView(arrived) };
    },
  },
});

const scope = "admin";

export const inboundMails = resource("/inbound/mail", {
  GET: list({
    id: "listInboundMail",
    summary: "What came in, newest first",
    tag,
    scope,
    filter: { state: z.enum(INBOUND_STATES).optional() },
    item: InboundMailView,
    run: ({ actor, query, page }) => inboundMailsFor(actor, query, page),
  }),
});

export const inboundMail = resource(
  "/inbound/mail/{id}",
  {
    GET: read({
      id: "getInboundMail",
      summary: "One mail that came in, with what it says",
      tag,
      scope,
      view: FullInboundMailView,
      run: ({ actor, param }) => inboundMailFor(actor, param("id")),
    }),
  },
  { id },
);

export const releasedMail = resource(
  "/inbound/mail/{id}/release",
  {
    POST: endpoint(releaseMail, {
      id: "releaseInboundMail",
      summary: "Let a mail in that was kept back; whoever wrote it becomes a customer",
      tag,
      scope,
      body: ReleaseMail,
      input: (body, { param }) => ({ ...body, mailId: param("id") }),
      show: {
        view: FullInboundMailView,
        run: (actor, outcome) => inboundMailFor(actor, outcome.id),
      },
    }),
  },
  { id },
);

export const discardedMail = resource(
  "/inbound/mail/{id}/discard",
  {
    POST: endpoint(discardMail, {
      id: "discardInboundMail",
      summary: "Throw a mail away that was kept back",
      tag,
      scope,
      input: (_body, { param }) => ({ mailId: param("id") }),
      show: {
        view: FullInboundMailView,
        run: (actor, outcome) => inboundMailFor(actor, outcome.id),
      },
    }),
  },
  { id },
);

export const splitMails = resource(
  "/inbound/mail/{id}/split",
  {
    POST: endpoint(splitMail, {
      id: "splitInboundMail",
      summary: "Make a ticket of its own of an answer that is about something else",
      tag,
      input: (_body, { param }) => ({ mailId: param("id") }),
      show: {
        view: TicketView,
        run: (actor, outcome) => ticketFor(actor, outcome.id),
        at: (view) => `/api/v1/tickets/${view.id}`,
      },
    }),
  },
  { id },
);
