"use server";

import { createOrganisation } from "@/lib/people/commands/create-organisation";
import { reviseOrganisation } from "@/lib/people/commands/revise-organisation";
import { action } from "@/lib/web/action";
import { backTo, newOrganisationInput, organisationInput } from "@/lib/web/directory-forms";

const LIST = "/admin/organisations";

export const createOrganisationAction = action(createOrganisation, {
  input: newOrganisationInput,
  answer: backTo(LIST),
});
export const reviseOrganisationAction = action(reviseOrganisation, {
  input: organisationInput,
  answer: backTo(LIST),
});
