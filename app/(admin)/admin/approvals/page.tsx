import { getTranslations } from "next-intl/server";
import { PolicyForm } from "@/components/approvals/policy-form";
import { PolicyList } from "@/components/approvals/policy-list";
import { Page } from "@/components/layout/page";
import { NextPage } from "@/components/ui/next-page";
import { policiesFor, policyFor } from "@/lib/approvals/queries";
import { nameableFor } from "@/lib/catalogue/queries";
import { choicesFor } from "@/lib/people/choices";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { namedIn } from "@/lib/web/named-in";
import { requireAdmin } from "@/lib/web/session-actor";
import { createPolicyAction, removePolicyAction, revisePolicyAction } from "./actions";

type Props = { searchParams: Search };

export default async function PoliciesPage({ searchParams }: Props) {
  const [person, { edit }] = await Promise.all([requireAdmin(), searchParams]);
  const [{ rows, nextCursor, asked }, { teams }, edited, t, catalogue] = await Promise.all([
    searched(searchParams, (_asked, page) => policiesFor(person, page), FEW),
    choicesFor(person),
    namedIn(edit, (id) => policyFor(person, id)),
    getTranslations("approvals.policies"),
    getTranslations("catalogue.admin"),
  ]);
  const steps = edited?.steps ?? [];
  const named = steps.flatMap((step) => (step.kind === "people" ? step.personIds : []));
  const people = await nameableFor(person, named);
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
      <NextPage path="/admin/approvals" cursor={asked.cursor} nextCursor={nextCursor} />
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
