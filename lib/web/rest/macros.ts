import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { createMacro } from "@/lib/macros/commands/create-macro";
import { removeMacro } from "@/lib/macros/commands/remove-macro";
import { reviseMacro } from "@/lib/macros/commands/revise-macro";
import {
  CreateMacro,
  FilledMacroView,
  FillQuery,
  MacroView,
  ReviseMacro,
} from "@/lib/macros/contract";
import { filledFor, macroFor, macrosFor } from "@/lib/macros/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Macros";
const show = {
  view: MacroView,
  run: (actor: Parameters<typeof macroFor>[0], outcome: { id: string }) =>
    macroFor(actor, outcome.id),
};

export const macros = resource("/macros", {
  GET: list({
    id: "listMacros",
    summary: "Your macros, your teams' and everybody's; for agents",
    tag,
    item: MacroView,
    run: ({ actor, page }) => macrosFor(actor, page),
  }),
  POST: endpoint(createMacro, {
    id: "createMacro",
    summary: "Keep a text and what is changed with it",
    tag,
    body: CreateMacro,
    show: { ...show, at: (view) => `/api/v1/macros/${view.id}` },
  }),
});

export const macro = resource(
  "/macros/{id}",
  {
    GET: read({
      id: "getMacro",
      summary: "One macro",
      tag,
      view: MacroView,
      run: ({ actor, param }) => macroFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseMacro, {
      id: "reviseMacro",
      summary: "Change a macro",
      tag,
      version: "required",
      body: ReviseMacro,
      input: (body, { param }) => ({ ...body, macroId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeMacro, {
      id: "removeMacro",
      summary: "Offer a macro no more",
      tag,
      input: (_body, { param }) => ({ macroId: param("id") }),
    }),
  },
  { id },
);

export const filledMacro = resource(
  "/macros/{id}/filled",
  {
    GET: read({
      id: "fillMacro",
      summary: "What a macro would say and change on a ticket; nothing happens yet",
      tag,
      query: z.strictObject(FillQuery),
      view: FilledMacroView,
      run: ({ actor, param, query }) => filledFor(actor, param("id"), query.ticket),
    }),
  },
  { id },
);
