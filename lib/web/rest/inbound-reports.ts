import { z } from "zod";
import { Refused } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { addSource } from "@/lib/mail/commands/add-source";
import { removeSource } from "@/lib/mail/commands/remove-source";
import { SourceName, SourceView } from "@/lib/mail/contract";
import { takeHandedIn } from "@/lib/mail/inbound/handed-in";
import { isGenuine, takeReport } from "@/lib/mail/provider-report";
import { AddSource, NewSource } from "@/lib/mail/source-contract";
import { sourceFor, sourcesFor } from "@/lib/mail/source-queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list } from "../read";

const tag = "Inbound";

export const inboundWebhook = resource(
  "/inbound/webhooks/{source}",
  {
    POST: {
      id: "reportDelivery",
      summary:
        "What a mail provider reports of mails, or a mail that it took in, signed after Standard Webhooks",
      tag,
      scope: null,
      writes: true,
      query: z.strictObject({}),
      body: null,
      takes: { "application/json": z.looseObject({ type: z.string() }) },
      answers: { 200: z.object({ recorded: z.boolean() }) },
      refusals: ["malformed-request", "unauthenticated", "rate-limited", "unavailable"],
      version: "none",
      async answer({ request, param }) {
        const header = (name: string) =>
          request.headers.get(`webhook-${name}`) ?? request.headers.get(`svix-${name}`) ?? "";
        const body = Buffer.from(await request.arrayBuffer());
        const signed = { id: header("id"), timestamp: header("timestamp"), body };
        if (!(await isGenuine(param("source"), { ...signed, signatures: header("signature") }))) {
          throw new Refused("unauthenticated", "This is not signed by a source that we know.");
        }
        const value = jsonIn(body);
        const recorded =
          (await takeHandedIn(value)) || (await takeReport(param("source"), signed.id, value));
        return { status: 200, body: { recorded } };
      },
    },
  },
  { source: SourceName },
);

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch (error) {
    throw new Refused("malformed-request", "The body is not JSON.", { cause: error });
  }
}

const sources = { tag: "Mail and effects", scope: "admin" } as const;

export const webhookSources = resource("/webhook-sources", {
  GET: list({
    ...sources,
    id: "listWebhookSources",
    summary: "Who may report what became of mails",
    item: SourceView,
    run: async ({ actor }) => ({ rows: await sourcesFor(actor), nextCursor: null }),
  }),
  POST: endpoint(addSource, {
    ...sources,
    id: "addWebhookSource",
    summary: "Let a provider report; a secret that we make is shown once",
    body: AddSource,
    show: {
      view: NewSource,
      run: async (actor, { id: sourceId, secret = null }) => {
        const view = await sourceFor(actor, sourceId);
        return view && { ...view, secret };
      },
      at: (view) => `/api/v1/webhook-sources/${view.id}`,
    },
  }),
});

export const webhookSource = resource(
  "/webhook-sources/{id}",
  {
    DELETE: endpoint(removeSource, {
      ...sources,
      id: "removeWebhookSource",
      summary: "Take no more reports from it",
      input: (_body, { param }) => ({ sourceId: param("id") }),
    }),
  },
  { id },
);
