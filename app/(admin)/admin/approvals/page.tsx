import { getTranslations } from "next-intl/server";
import { PolicyForm } from "@/components/approvals/policy-form";
import { PolicyList } from "@/components/approvals/policy-list";
import { Page } from "@/components/layout/page";
import { policiesFor } from "@/lib/approvals/queries";
import { nameableFor } from "@/lib/catalogue/queries";
import { choicesFor } from "@/lib/people/choices";
import { requireAdmin } from "@/lib/web/session-actor";
import { createPolicyAction, removePolicyAction, revisePolicyAction } from "./actions";

type Props = { searchParams: Promise<{ edit?: string | string[] }> };

export default async function PoliciesPage({ searchParams }: Props) {
  const [person, { edit }] = await Promise.all([requireAdmin(), searchParams]);
  const [{ rows }, { teams }, t, catalogue] = await Promise.all([
    policiesFor(person, { limit: 100 }),
    choicesFor(person),
    getTranslations("approvals.policies"),
    getTranslations("catalogue.admin"),
  ]);
  const edited = rows.find(({ id }) => id === edit) ?? null;
  const steps = edited?.steps ?? [];
  const asked = steps.flatMap((step) => (step.kind === "people" ? step.personIds : []));
  const people = await nameableFor(person, asked);
  return (
    <Page
      shape="reading"
      place={{
        title: t("title"),
        trail: [{ href: "/admin/catalogue", name: catalogue("title") }],
      }}
    >
      <p className="text-text-2">{t("lead")}</p>
      <PolicyList policies={rows} removeAction={removePolicyAction} />
      <PolicyForm
        key={edited?.id ?? `new ${rows.length}`}
        policy={edited}
        people={people}
        teams={teams}
        action={edited ? revisePolicyAction : createPolicyAction}
      />
    </Page>
  );
}
