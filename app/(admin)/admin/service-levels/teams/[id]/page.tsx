import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { OlaForm } from "@/components/sla/ola-form";
import { id as Id } from "@/lib/kernel/text";
import { olaFor } from "@/lib/ola/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { policyChoices } from "../../choices";
import { removeOlaAction, reviseOlaAction } from "../actions";

export default async function TeamTargetsOfPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const policy = name.success ? await olaFor(person, name.data) : null;
  if (!policy) notFound();
  const [choices, t] = await Promise.all([
    policyChoices(person, policy.escalations),
    getTranslations("ola"),
  ]);
  return (
    <Page
      place={{
        title: policy.team.name,
        trail: [{ href: "/admin/service-levels/teams", name: t("title") }],
      }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-4">
        <p className="text-text-2">{t("holdsFor", { tickets: policy.tickets })}</p>
        <OlaForm
          key={policy.version}
          policy={policy}
          calendars={choices.calendars}
          teams={choices.teams}
          free={[]}
          action={reviseOlaAction}
        />
        <Ask
          id="remove-ola"
          action={removeOlaAction}
          label={t("remove")}
          lead={t("removeLead")}
          send={{ olaId: policy.id }}
        />
      </div>
    </Page>
  );
}
