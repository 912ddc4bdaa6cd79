import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MaintenanceForm } from "@/components/maintenance/maintenance-form";
import { MaintenanceList } from "@/components/maintenance/maintenance-list";
import { NextPage } from "@/components/ui/next-page";
import { canPlanMaintenance } from "@/lib/maintenance/policy";
import { maintenanceFor, oneMaintenanceFor } from "@/lib/maintenance/queries";
import { choicesFor } from "@/lib/people/choices";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { namedIn } from "@/lib/web/named-in";
import { requireAgent } from "@/lib/web/session-actor";
import { cancelAction, planAction, reviseAction } from "./actions";

type Props = { searchParams: Search };

export default async function MaintenancePage({ searchParams }: Props) {
  const person = await requireAgent();
  const [{ rows, nextCursor, asked }, { services }, { edit }, t, m] = await Promise.all([
    searched(searchParams, (_asked, page) => maintenanceFor(person, page), FEW),
    choicesFor(person),
    searchParams,
    getTranslations("maintenance"),
    getTranslations("majors"),
  ]);
  const named = await namedIn(edit, (id) => oneMaintenanceFor(person, id));
  const edited = named?.can.revise ? named : null;
  return (
    <Page
      shape="reading"
      place={{ title: t("title"), trail: [{ href: "/major-incidents", name: m("title") }] }}
    >
      <MaintenanceList rows={rows} cancelAction={cancelAction} />
      <NextPage path="/major-incidents/maintenance" cursor={asked.cursor} nextCursor={nextCursor} />
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
