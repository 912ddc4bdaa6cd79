import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { OlaForm } from "@/components/sla/ola-form";
import { olasFor } from "@/lib/ola/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { policyChoices } from "../../choices";
import { createOlaAction } from "../actions";

export default async function NewTeamTargetsPage() {
  const person = await requireAdmin();
  const [choices, { rows }, t] = await Promise.all([
    policyChoices(person),
    olasFor(person, { limit: 1_000 }),
    getTranslations("ola"),
  ]);
  const taken = new Set(rows.map(({ team }) => team.id));
  return (
    <Page
      place={{
        title: t("add"),
        trail: [{ href: "/admin/service-levels/teams", name: t("title") }],
      }}
    >
      <div className="p-4">
        <OlaForm
          policy={null}
          calendars={choices.calendars}
          teams={choices.teams}
          free={choices.teams.filter(({ id }) => !taken.has(id))}
          action={createOlaAction}
        />
      </div>
    </Page>
  );
}
