import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MaintenanceForm } from "@/components/maintenance/maintenance-form";
import { MaintenanceList } from "@/components/maintenance/maintenance-list";
import { canPlanMaintenance } from "@/lib/maintenance/policy";
import { maintenanceFor } from "@/lib/maintenance/queries";
import { choicesFor } from "@/lib/people/choices";
import { requireAgent } from "@/lib/web/session-actor";
import { cancelAction, planAction, reviseAction } from "./actions";

type Props = { searchParams: Promise<{ edit?: string | string[] }> };

export default async function MaintenancePage({ searchParams }: Props) {
  const person = await requireAgent();
  const [{ rows }, { services }, { edit }, t, m] = await Promise.all([
    maintenanceFor(person, { limit: 100 }),
    choicesFor(person),
    searchParams,
    getTranslations("maintenance"),
    getTranslations("majors"),
  ]);
  const edited = rows.find(({ id, can }) => id === edit && can.revise) ?? null;
  return (
    <Page
      shape="reading"
      place={{ title: t("title"), trail: [{ href: "/major-incidents", name: m("title") }] }}
    >
      <MaintenanceList rows={rows} cancelAction={cancelAction} />
      {canPlanMaintenance(person) && (
        <MaintenanceForm
          key={edited?.id ?? `new-${rows.length}`}
          edited={edited}
          services={services}
          action={edited ? reviseAction : planAction}
        />
      )}
    </Page>
  );
}
