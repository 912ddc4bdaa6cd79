import { id } from "@/lib/kernel/text";
import { addOverride } from "@/lib/rota/commands/add-override";
import { removeOverride } from "@/lib/rota/commands/remove-override";
import { reviseRota } from "@/lib/rota/commands/revise-rota";
import { AddOverride, DutyName, ReviseRota, RotaView } from "@/lib/rota/contract";
import { rotaFor, rotasFor } from "@/lib/rota/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Major incidents";

export const rotas = resource("/rotas", {
  GET: list({
    tag,
    id: "listRotas",
    summary: "Who takes turns at what, and who is on now; for agents",
    item: RotaView,
    run: async ({ actor }) => ({ rows: await rotasFor(actor), nextCursor: null }),
  }),
});

export const rota = resource(
  "/rotas/{duty}",
  {
    GET: read({
      tag,
      id: "getRota",
      summary: "Who takes turns at one duty, and who is on now; for agents",
      view: RotaView,
      run: ({ actor, param }) => rotaFor(actor, param("duty")),
    }),
    PUT: endpoint(reviseRota, {
      tag,
      scope: "admin",
      id: "reviseRota",
      summary: "Say who takes turns, and when one hands over to the next; for admins",
      version: "taken",
      body: ReviseRota,
      input: (body, { param }) => ({ ...body, duty: param("duty") }),
    }),
  },
  { duty: DutyName },
);

export const rotaOverrides = resource(
  "/rotas/{duty}/overrides",
  {
    POST: endpoint(addOverride, {
      tag,
      id: "addRotaOverride",
      summary: "Have somebody else be on for a span; for incident managers",
      body: AddOverride,
      input: (body, { param }) => ({ ...body, duty: param("duty") }),
    }),
  },
  { duty: DutyName },
);

export const rotaOverride = resource(
  "/rota-overrides/{id}",
  {
    DELETE: endpoint(removeOverride, {
      tag,
      id: "removeRotaOverride",
      summary: "Have whoever's turn it is be on again; for incident managers",
      input: (_body, { param }) => ({ overrideId: param("id") }),
    }),
  },
  { id },
);
