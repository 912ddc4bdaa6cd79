import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { PolicyForm } from "@/components/sla/policy-form";
import { PolicyVersions } from "@/components/sla/policy-versions";
import { id as Id } from "@/lib/kernel/text";
import { policyFor, policyVersionsFor } from "@/lib/sla/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { removePolicyAction, revisePolicyAction } from "../actions";
import { policyChoices } from "../choices";

export default async function PolicyPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const policy = name.success ? await policyFor(person, name.data) : null;
  if (!policy) notFound();
  const [choices, versions, t] = await Promise.all([
    policyChoices(person, policy.escalations),
    policyVersionsFor(person, policy.id, { limit: 20 }),
    getTranslations("sla"),
  ]);
  return (
    <Page
      place={{
        title: policy.name,
        trail: [{ href: "/admin/service-levels", name: t("part.policies") }],
      }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4">
        <p className="text-text-2">{t("policy.holdsFor", { tickets: policy.tickets })}</p>
        <PolicyForm key={policy.version} policy={policy} {...choices} action={revisePolicyAction} />
        <PolicyVersions versions={versions?.rows ?? []} more={Boolean(versions?.nextCursor)} />
        <Ask
          id="remove-policy"
          action={removePolicyAction}
          label={t("policy.remove")}
          lead={t("policy.removeLead")}
          send={{ policyId: policy.id }}
        />
      </div>
    </Page>
  );
}
