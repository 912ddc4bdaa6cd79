import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { TeamLoad } from "@/components/workload/team-load";
import { requireAgent } from "@/lib/web/session-actor";
import { loadsFor } from "@/lib/workload/queries";
import { setCapacityAction } from "./actions";

export default async function WorkloadPage() {
  const person = await requireAgent();
  const [loads, t] = await Promise.all([loadsFor(person), getTranslations("workload")]);
  return (
    <Page place={{ title: t("title") }}>
      <p className="max-w-[72ch] px-4 pbs-4 text-text-2">{t("lead")}</p>
      {loads.length === 0 && <EmptyState>{t("none")}</EmptyState>}
      {loads.map((load) => (
        <TeamLoad key={load.id} load={load} action={setCapacityAction} />
      ))}
    </Page>
  );
}
