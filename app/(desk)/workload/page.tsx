import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { NextPage } from "@/components/ui/next-page";
import { TeamLoad } from "@/components/workload/team-load";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { requireAgent } from "@/lib/web/session-actor";
import { loadsFor } from "@/lib/workload/queries";
import { setCapacityAction } from "./actions";

export default async function WorkloadPage({ searchParams }: { searchParams: Search }) {
  const person = await requireAgent();
  const [{ rows: loads, nextCursor, asked }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => loadsFor(person, page), FEW),
    getTranslations("workload"),
  ]);
  return (
    <Page place={{ title: t("title") }}>
      <p className="max-w-[72ch] px-4 pbs-4 text-text-2">{t("lead")}</p>
      {loads.length === 0 && <EmptyState>{t("none")}</EmptyState>}
      {loads.map((load) => (
        <TeamLoad key={load.id} load={load} action={setCapacityAction} />
      ))}
      <NextPage path="/workload" cursor={asked.cursor} nextCursor={nextCursor} />
    </Page>
  );
}
