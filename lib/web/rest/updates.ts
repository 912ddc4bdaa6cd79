import { z } from "zod";
import { execute } from "@/lib/kernel/command";
import { id } from "@/lib/kernel/text";
import { approveUpdate } from "@/lib/major-incidents/commands/approve-update";
import { joinMajorIncident } from "@/lib/major-incidents/commands/join-major-incident";
import { postUpdate } from "@/lib/major-incidents/commands/post-update";
import { putSubscriber } from "@/lib/major-incidents/commands/put-subscriber";
import { removeSubscriber } from "@/lib/major-incidents/commands/remove-subscriber";
import { snoozeUpdate } from "@/lib/major-incidents/commands/snooze-update";
import { withdrawUpdate } from "@/lib/major-incidents/commands/withdraw-update";
import { MajorIncidentView, MiName } from "@/lib/major-incidents/contract";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { toldFor } from "@/lib/major-incidents/told";
import {
  ApproveUpdate,
  MiUpdateView,
  PostUpdate,
  PutSubscriber,
  RecipientsView,
  SnoozeUpdate,
  ToldView,
} from "@/lib/major-incidents/update-contract";
import { recipientsFor, updateFor, updatesFor } from "@/lib/major-incidents/update-queries";
import { AUDIENCES } from "@/lib/major-incidents/words";
import { subscribeToStatus } from "@/lib/status/commands/subscribe-to-status";
import { StatusView, SubscribeToStatus } from "@/lib/status/contract";
import { statusView } from "@/lib/status/queries";
import { endpoint, write } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";
import { several } from "./ticket-query";

const tag = "Major incidents";
const named = { id: MiName };
const one = {
  view: MiUpdateView,
  run: (actor: Parameters<typeof updateFor>[0], { id }: { id: string }) => updateFor(actor, id),
};

export const miUpdates = resource(
  "/major-incidents/{id}/updates",
  {
    GET: list({
      id: "listMajorIncidentUpdates",
      summary: "What was told of it and what waits to be, the latest first; for agents",
      tag,
      item: MiUpdateView,
      run: ({ actor, param, page }) => updatesFor(actor, param("id"), page),
    }),
    POST: endpoint(postUpdate, {
      id: "postMajorIncidentUpdate",
      summary:
        "Tell audiences of it: it goes out after ten seconds, words for everybody at SEV1 once a second person has read them",
      tag,
      body: PostUpdate,
      input: (body, { param }) => ({ ...body, majorIncidentId: param("id") }),
      show: { ...one, at: ({ id }) => `/api/v1/updates/${id}` },
    }),
  },
  named,
);

export const miUpdate = resource(
  "/updates/{id}",
  {
    GET: read({
      id: "getMajorIncidentUpdate",
      summary: "One update; for agents",
      tag,
      view: MiUpdateView,
      run: ({ actor, param }) => updateFor(actor, param("id")),
    }),
    DELETE: endpoint(withdrawUpdate, {
      id: "withdrawMajorIncidentUpdate",
      summary: "Take it back before anybody got it; 409 once it has gone out",
      tag,
      input: (_body, { param }) => ({ updateId: param("id") }),
    }),
  },
  { id },
);

export const miUpdateApproval = resource(
  "/updates/{id}/approval",
  {
    PUT: endpoint(approveUpdate, {
      id: "approveMajorIncidentUpdate",
      summary: "Let it go as the second person; after five minutes the commander may do so alone",
      tag,
      body: ApproveUpdate,
      input: (body, { param }) => ({ ...body, updateId: param("id") }),
      show: one,
    }),
  },
  { id },
);

export const miPromise = resource(
  "/major-incidents/{id}/promises/{audience}",
  {
    PUT: endpoint(snoozeUpdate, {
      id: "snoozeMajorIncidentUpdate",
      summary: "Put off the next update, which the audience is told",
      tag,
      body: SnoozeUpdate.omit({ audience: true }),
      input: (body, { param }) => ({
        ...body,
        audience: param("audience"),
        majorIncidentId: param("id"),
      }),
      show: {
        view: MajorIncidentView,
        run: (actor, { id }) => majorIncidentFor(actor, id),
      },
    }),
  },
  { ...named, audience: z.enum(AUDIENCES) },
);

export const miRecipients = resource(
  "/major-incidents/{id}/recipients",
  {
    GET: read({
      id: "previewMajorIncidentRecipients",
      summary: "Exactly who would get what is told to these audiences now; for agents",
      tag,
      query: z.strictObject({ audiences: several(AUDIENCES) }),
      view: RecipientsView,
      run: ({ actor, param, query }) => recipientsFor(actor, param("id"), query.audiences),
    }),
  },
  named,
);

export const miSubscriber = resource(
  "/major-incidents/{id}/subscribers/{userId}",
  {
    PUT: endpoint(putSubscriber, {
      id: "putMajorIncidentSubscriber",
      summary: "Have somebody hear of it: a stakeholder by default, a customer as one",
      tag,
      body: PutSubscriber.partial(),
      input: (body, { param }) => ({
        ...body,
        majorIncidentId: param("id"),
        userId: param("userId"),
      }),
    }),
    DELETE: endpoint(removeSubscriber, {
      id: "removeMajorIncidentSubscriber",
      summary: "Have somebody hear of it no more",
      tag,
      input: (_body, { param }) => ({
        majorIncidentId: param("id"),
        userId: param("userId"),
      }),
    }),
  },
  { ...named, userId: id },
);

export const ongoing = resource("/ongoing", {
  GET: read({
    id: "listOngoing",
    summary: "What you are told of while it lasts, with the last word on each; for customers",
    tag,
    view: z.object({ data: z.array(ToldView) }),
    run: async ({ actor }) => ({ data: await toldFor(actor) }),
  }),
});

export const meToo = resource(
  "/ongoing/{id}/me-too",
  {
    PUT: endpoint(joinMajorIncident, {
      id: "sayMeToo",
      summary: "Say that it concerns you too: you hear of it, without a ticket; for customers",
      tag,
      input: (_body, { param }) => ({ majorIncidentId: param("id") }),
    }),
  },
  { id },
);

export const status = resource("/status", {
  GET: {
    id: "getStatus",
    summary: "How the services are, for everybody; answered from a file, without the database",
    tag: "Status page",
    scope: null,
    query: z.strictObject({}),
    writes: false,
    body: null,
    answers: { 200: StatusView },
    // From its file it has a tag, and is counted nowhere.
    carries: { 200: { ETag: "sometimes" } },
    uncounted: true,
    refusals: ["rate-limited", "unavailable"],
    version: "none",
    // The server before this one answers from its file; this is what it would write into it.
    answer: async () => ({ status: 200, body: await statusView() }),
  },
});

const READER = { kind: "system", name: "status-page" } as const;

export const statusSubscriptions = resource("/status/subscriptions", {
  POST: write({
    id: "subscribeToStatus",
    summary: "Ask the owner of an address whether they want what the status page says by mail",
    tag: "Status page",
    scope: null,
    body: SubscribeToStatus,
    answers: { 202: null },
    async run({ body }) {
      await execute(subscribeToStatus, READER, body);
      return { status: 202 };
    },
  }),
});
