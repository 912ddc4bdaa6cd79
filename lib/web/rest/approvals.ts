import { z } from "zod";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { handOnApproval } from "@/lib/approvals/commands/hand-on-approval";
import { removePolicy } from "@/lib/approvals/commands/remove-policy";
import { revisePolicy } from "@/lib/approvals/commands/revise-policy";
import {
  ApprovalFilter,
  ApprovalView,
  CastVote,
  CreatePolicy,
  HandOn,
  PolicyView,
  RevisePolicy,
} from "@/lib/approvals/contract";
import {
  approvalFor,
  approvalsFor,
  approvalsOn,
  policiesFor,
  policyFor,
} from "@/lib/approvals/queries";
import { id } from "@/lib/kernel/text";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Approvals";
const show = {
  view: PolicyView,
  run: (actor: Parameters<typeof policyFor>[0], outcome: { id: string }) =>
    policyFor(actor, outcome.id),
};

export const approvals = resource("/approvals", {
  GET: list({
    id: "listApprovals",
    summary: "What you are asked to approve, or were, the newest first",
    tag,
    filter: ApprovalFilter,
    item: ApprovalView,
    run: ({ actor, query, page }) => approvalsFor(actor, query, page),
  }),
});

export const approval = resource(
  "/approvals/{id}",
  {
    GET: read({
      id: "getApproval",
      summary: "One approval, with what is asked for and what was said",
      tag,
      view: ApprovalView,
      run: ({ actor, param }) => approvalFor(actor, param("id")),
    }),
  },
  { id },
);

export const votes = resource(
  "/approvals/{id}/votes",
  {
    POST: endpoint(castVote, {
      id: "castVote",
      summary: "Approve or reject; what comes after the decision is kept and counts for nothing",
      tag,
      body: CastVote,
      input: (body, { param }) => ({ ...body, approvalId: param("id") }),
      show: { view: ApprovalView, run: (actor, outcome) => approvalFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const handOns = resource(
  "/approvals/{id}/hand-ons",
  {
    POST: endpoint(handOnApproval, {
      id: "handOnApproval",
      summary:
        "Have somebody else asked in the place of one who has said nothing; for admins and, of a change, change managers",
      tag,
      body: HandOn,
      input: (body, { param }) => ({ ...body, approvalId: param("id") }),
      show: { view: ApprovalView, run: (actor, outcome) => approvalFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const ticketApprovals = resource(
  "/tickets/{id}/approvals",
  {
    GET: read({
      id: "listTicketApprovals",
      summary: "Every round of asking about a ticket, the newest first",
      tag,
      view: z.object({ data: z.array(ApprovalView) }),
      async run({ actor, param }) {
        const data = await approvalsOn(actor, param("id"));
        return data && { data };
      },
    }),
  },
  { id: TicketName },
);

export const policies = resource("/approval-policies", {
  GET: list({
    id: "listApprovalPolicies",
    summary: "Who is asked to approve what; for agents",
    tag,
    item: PolicyView,
    run: ({ actor, page }) => policiesFor(actor, page),
  }),
  POST: endpoint(createPolicy, {
    id: "createApprovalPolicy",
    summary: "Say who is asked, in which order, and how many have to agree; for admins",
    ...{ tag, scope: "admin" },
    body: CreatePolicy,
    show: { ...show, at: (view) => `/api/v1/approval-policies/${view.id}` },
  }),
});

export const policy = resource(
  "/approval-policies/{id}",
  {
    GET: read({
      id: "getApprovalPolicy",
      summary: "One policy; for agents",
      tag,
      view: PolicyView,
      run: ({ actor, param }) => policyFor(actor, param("id")),
    }),
    PATCH: endpoint(revisePolicy, {
      id: "reviseApprovalPolicy",
      summary: "Change a policy; what is being asked goes on as it was begun. For admins",
      ...{ tag, scope: "admin", version: "required" },
      body: RevisePolicy,
      input: (body, { param }) => ({ ...body, policyId: param("id") }),
      show,
    }),
    DELETE: endpoint(removePolicy, {
      id: "removeApprovalPolicy",
      summary: "Remove a policy that nothing of the catalogue waits for; for admins",
      ...{ tag, scope: "admin" },
      input: (_body, { param }) => ({ policyId: param("id") }),
    }),
  },
  { id },
);
