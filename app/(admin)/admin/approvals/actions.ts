"use server";

import { getTranslations } from "next-intl/server";
import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { removePolicy } from "@/lib/approvals/commands/remove-policy";
import { revisePolicy } from "@/lib/approvals/commands/revise-policy";
import { action } from "@/lib/web/action";
import { policyInput } from "@/lib/web/catalogue-forms";

const saved = async () => ({
  message: (await getTranslations("approvals.policies"))("saved"),
  goTo: "/admin/approvals",
});

export const createPolicyAction = action(createPolicy, { input: policyInput, answer: saved });

export const revisePolicyAction = action(revisePolicy, { input: policyInput, answer: saved });

export const removePolicyAction = action(removePolicy, {
  answer: async () => ({ message: (await getTranslations("approvals.policies"))("removed") }),
});
