import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { StandingForm } from "@/components/playbook/standing-form";
import { choicesFor } from "@/lib/people/choices";
import { standingFor } from "@/lib/playbook/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { putStandingAction, removeStandingAction } from "../actions";

export default async function StakeholdersPage() {
  const person = await requireAdmin();
  const [standing, { agents }, t] = await Promise.all([
    standingFor(person),
    choicesFor(person),
    getTranslations("playbook"),
  ]);
  return (
    <Page place={{ title: t("part.stakeholders") }}>
      <div className="grid max-w-5xl gap-4 p-4">
        <p className="max-w-3xl text-text-2">{t("stakeholders.lead")}</p>
        <StandingForm
          standing={standing}
          agents={agents}
          putAction={putStandingAction}
          removeAction={removeStandingAction}
        />
      </div>
    </Page>
  );
}
