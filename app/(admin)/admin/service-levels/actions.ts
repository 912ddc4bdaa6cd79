"use server";

import { createPolicy } from "@/lib/sla/commands/create-policy";
import { removePolicy } from "@/lib/sla/commands/remove-policy";
import { action, personAction } from "@/lib/web/action";
import { policyFrom, revisePolicyForm } from "@/lib/web/policy-forms";

const LIST = "/admin/service-levels";

export const createPolicyAction = action(createPolicy, {
  input: policyFrom,
  answer: () => ({ goTo: LIST }),
});

export const revisePolicyAction = personAction(revisePolicyForm);

export const removePolicyAction = action(removePolicy, { answer: () => ({ goTo: LIST }) });
