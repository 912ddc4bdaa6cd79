"use server";

import { createTeam } from "@/lib/people/commands/create-team";
import { reviseTeam } from "@/lib/people/commands/revise-team";
import { action } from "@/lib/web/action";
import { backTo, newTeamInput, teamInput } from "@/lib/web/directory-forms";

const LIST = "/admin/teams";

export const createTeamAction = action(createTeam, {
  input: newTeamInput,
  answer: backTo(LIST),
});
export const reviseTeamAction = action(reviseTeam, {
  input: teamInput,
  answer: backTo(LIST),
});
