import { getTranslations } from "next-intl/server";
import { MaintenanceWindowForm } from "@/components/changes/maintenance-window-form";
import { WindowList } from "@/components/changes/window-list";
import { Page } from "@/components/layout/page";
import { canKeepWindows } from "@/lib/changes/policy";
import { windowsFor } from "@/lib/changes/window-queries";
import { choicesFor } from "@/lib/people/choices";
import { requireAgent } from "@/lib/web/session-actor";
import { createWindowAction, removeWindowAction, reviseWindowAction } from "./actions";

type Props = { searchParams: Promise<{ edit?: string | string[] }> };

export default async function WindowsPage({ searchParams }: Props) {
  const person = await requireAgent();
  const [{ rows }, { services }, { edit }, t] = await Promise.all([
    windowsFor(person, { limit: 100 }),
    choicesFor(person),
    searchParams,
    getTranslations("changes"),
  ]);
  const edited = rows.find(({ id, can }) => id === edit && can.revise) ?? null;
  return (
    <Page
      shape="reading"
      place={{ title: t("windows.title"), trail: [{ href: "/changes", name: t("calendar") }] }}
    >
      <p className="text-text-2">{t("windows.lead")}</p>
      <WindowList windows={rows} removeAction={removeWindowAction} />
      {canKeepWindows(person) && (
        <MaintenanceWindowForm
          key={edited?.id ?? `new-${rows.length}`}
          edited={edited}
          services={services}
          action={edited ? reviseWindowAction : createWindowAction}
        />
      )}
    </Page>
  );
}
