import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PolicyForm } from "@/components/sla/policy-form";
import { requireAdmin } from "@/lib/web/session-actor";
import { createPolicyAction } from "../actions";
import { policyChoices } from "../choices";

export default async function NewPolicyPage() {
  const person = await requireAdmin();
  const [choices, t] = await Promise.all([policyChoices(person), getTranslations("sla")]);
  return (
    <Page
      place={{
        title: t("policy.add"),
        trail: [{ href: "/admin/service-levels", name: t("part.policies") }],
      }}
    >
      <div className="p-4">
        <PolicyForm policy={null} {...choices} action={createPolicyAction} />
      </div>
    </Page>
  );
}
