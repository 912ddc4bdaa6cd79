import { id } from "@/lib/kernel/text";
import { createOla } from "@/lib/ola/commands/create-ola";
import { removeOla } from "@/lib/ola/commands/remove-ola";
import { reviseOla } from "@/lib/ola/commands/revise-ola";
import { CreateOla, OlaView, ReviseOla, TicketOlaView } from "@/lib/ola/contract";
import { olaFor, olasFor, ticketOlaFor } from "@/lib/ola/queries";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Service levels";
const admin = { tag, scope: "admin" } as const;
const show = {
  view: OlaView,
  run: (actor: Parameters<typeof olaFor>[0], outcome: { id: string }) => olaFor(actor, outcome.id),
};

export const ticketOla = resource(
  "/tickets/{id}/ola",
  {
    GET: read({
      tag,
      id: "getTicketOla",
      summary: "The clock of each team that had a ticket, with every part of it; for agents",
      view: TicketOlaView,
      run: ({ actor, param }) => ticketOlaFor(actor, param("id")),
    }),
  },
  { id: TicketName },
);

export const olaPolicies = resource("/ola-policies", {
  GET: list({
    tag,
    id: "listOlaPolicies",
    summary: "What the teams promise each other; for agents",
    item: OlaView,
    run: ({ actor, page }) => olasFor(actor, page),
  }),
  POST: endpoint(createOla, {
    ...admin,
    id: "createOlaPolicy",
    summary: "Let a team promise something for what comes to it from now on",
    body: CreateOla,
    show: { ...show, at: (view) => `/api/v1/ola-policies/${view.id}` },
  }),
});

export const olaPolicy = resource(
  "/ola-policies/{id}",
  {
    GET: read({
      tag,
      id: "getOlaPolicy",
      summary: "What one team promises; for agents",
      view: OlaView,
      run: ({ actor, param }) => olaFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseOla, {
      ...admin,
      id: "reviseOlaPolicy",
      summary: "The next version of what a team promises, which holds for what it has too",
      version: "required",
      body: ReviseOla,
      input: (body, { param }) => ({ ...body, olaId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeOla, {
      ...admin,
      id: "removeOlaPolicy",
      summary: "Let a team promise nothing any more",
      input: (_body, { param }) => ({ olaId: param("id") }),
    }),
  },
  { id },
);
