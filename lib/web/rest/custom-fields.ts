import { createField } from "@/lib/custom-fields/commands/create-field";
import { reviseField } from "@/lib/custom-fields/commands/revise-field";
import { CreateField, FieldFilter, FieldView, ReviseField } from "@/lib/custom-fields/contract";
import { customFieldFor, customFieldsFor } from "@/lib/custom-fields/queries";
import { id } from "@/lib/kernel/text";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Custom fields";
const show = {
  view: FieldView,
  run: (actor: Parameters<typeof customFieldFor>[0], outcome: { id: string }) =>
    customFieldFor(actor, outcome.id),
};

export const customFields = resource("/custom-fields", {
  GET: list({
    id: "listCustomFields",
    summary: "What this desk wants to know of its tickets, as far as it asks you",
    tag,
    filter: FieldFilter,
    item: FieldView,
    run: ({ actor, query, page }) => customFieldsFor(actor, query, page),
  }),
  POST: endpoint(createField, {
    id: "createCustomField",
    summary: "Ask for something else from now on; for admins",
    ...{ tag, scope: "admin" },
    body: CreateField,
    show: { ...show, at: (view) => `/api/v1/custom-fields/${view.id}` },
  }),
});

export const customField = resource(
  "/custom-fields/{id}",
  {
    GET: read({
      id: "getCustomField",
      summary: "One field",
      tag,
      view: FieldView,
      run: ({ actor, param }) => customFieldFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseField, {
      id: "reviseCustomField",
      summary: "Change a field, or retire it: it is asked no more, and what was answered stays",
      ...{ tag, scope: "admin", version: "required" },
      body: ReviseField,
      input: (body, { param }) => ({ ...body, fieldId: param("id") }),
      show,
    }),
  },
  { id },
);
