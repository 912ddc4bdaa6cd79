import { notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { createPolicy } from "@/lib/sla/commands/create-policy";
import { removePolicy } from "@/lib/sla/commands/remove-policy";
import { revisePolicy } from "@/lib/sla/commands/revise-policy";
import {
  CreatePolicy,
  PolicyPreview,
  PolicyVersionView,
  PolicyView,
  RevisePolicy,
  TicketSlaView,
} from "@/lib/sla/contract";
import { previewFor } from "@/lib/sla/preview";
import { policiesFor, policyFor, policyVersionsFor, ticketSlaFor } from "@/lib/sla/queries";
import { TicketName } from "@/lib/tickets/contract";
import { actorIn } from "../actor-in";
import { endpoint, write } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Service levels";
const admin = { tag, scope: "admin" } as const;
const show = {
  view: PolicyView,
  run: (actor: Parameters<typeof policyFor>[0], outcome: { id: string }) =>
    policyFor(actor, outcome.id),
};

export const ticketSla = resource(
  "/tickets/{id}/sla",
  {
    GET: read({
      tag,
      id: "getTicketSla",
      summary: "The clocks of a ticket, with every part of each and why it began; for agents",
      view: TicketSlaView,
      run: ({ actor, param }) => ticketSlaFor(actor, param("id")),
    }),
  },
  { id: TicketName },
);

export const slaPolicies = resource("/sla-policies", {
  GET: list({
    tag,
    id: "listSlaPolicies",
    summary: "What is promised for which tickets; for agents",
    item: PolicyView,
    run: ({ actor, page }) => policiesFor(actor, page),
  }),
  POST: endpoint(createPolicy, {
    ...admin,
    id: "createSlaPolicy",
    summary: "Promise something for tickets that are made from now on",
    body: CreatePolicy,
    show: { ...show, at: (view) => `/api/v1/sla-policies/${view.id}` },
  }),
});

export const slaPolicy = resource(
  "/sla-policies/{id}",
  {
    GET: read({
      tag,
      id: "getSlaPolicy",
      summary: "One policy; for agents",
      view: PolicyView,
      run: ({ actor, param }) => policyFor(actor, param("id")),
    }),
    PATCH: endpoint(revisePolicy, {
      ...admin,
      id: "reviseSlaPolicy",
      summary: "The next version of a policy, which holds for its open tickets too",
      version: "required",
      body: RevisePolicy,
      input: (body, { param }) => ({ ...body, policyId: param("id") }),
      show,
    }),
    DELETE: endpoint(removePolicy, {
      ...admin,
      id: "removeSlaPolicy",
      summary: "Promise it no more; its open tickets fall to the next policy that fits",
      input: (_body, { param }) => ({ policyId: param("id") }),
    }),
  },
  { id },
);

export const slaPolicyPreview = resource(
  "/sla-policies/{id}/preview",
  {
    POST: write({
      ...admin,
      id: "previewSlaPolicy",
      summary: "Which open tickets would be late, or no longer be; changes nothing",
      body: RevisePolicy,
      answers: { 200: PolicyPreview },
      async run({ caller, param, body }) {
        const found = await previewFor(actorIn(caller), { ...body, policyId: param("id") });
        if (found === null) throw notFound();
        return { status: 200, body: found };
      },
    }),
  },
  { id },
);

export const slaPolicyVersions = resource(
  "/sla-policies/{id}/versions",
  {
    GET: list({
      tag,
      id: "listSlaPolicyVersions",
      summary: "What a policy has said in each of its versions, the newest first; for agents",
      item: PolicyVersionView,
      run: ({ actor, param, page }) => policyVersionsFor(actor, param("id"), page),
    }),
  },
  { id },
);
