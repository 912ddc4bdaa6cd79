"use server";

import { createService } from "@/lib/people/commands/create-service";
import { reviseService } from "@/lib/people/commands/revise-service";
import { action } from "@/lib/web/action";
import { backTo, newServiceInput, serviceInput } from "@/lib/web/directory-forms";

const LIST = "/admin/services";

export const createServiceAction = action(createService, {
  input: newServiceInput,
  answer: backTo(LIST),
});
export const reviseServiceAction = action(reviseService, {
  input: serviceInput,
  answer: backTo(LIST),
});
