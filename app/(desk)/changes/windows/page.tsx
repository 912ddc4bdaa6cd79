import { getTranslations } from "next-intl/server";
import { MaintenanceWindowForm } from "@/components/changes/maintenance-window-form";
import { WindowList } from "@/components/changes/window-list";
import { Page } from "@/components/layout/page";
import { NextPage } from "@/components/ui/next-page";
import { canKeepWindows } from "@/lib/changes/policy";
import { windowFor, windowsFor } from "@/lib/changes/window-queries";
import { choicesFor } from "@/lib/people/choices";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { namedIn } from "@/lib/web/named-in";
import { requireAgent } from "@/lib/web/session-actor";
import { createWindowAction, removeWindowAction, reviseWindowAction } from "./actions";

type Props = { searchParams: Search };

export default async function WindowsPage({ searchParams }: Props) {
  const person = await requireAgent();
  const [{ rows, nextCursor, asked }, { services }, { edit }, t] = await Promise.all([
    searched(searchParams, (_asked, page) => windowsFor(person, page), FEW),
    choicesFor(person),
    searchParams,
    getTranslations("changes"),
  ]);
  const named = await namedIn(edit, (id) => windowFor(person, id));
  const edited = named?.can.revise ? named : null;
  return (
    <Page
      shape="reading"
      place={{ title: t("windows.title"), trail: [{ href: "/changes", name: t("calendar") }] }}
    >
      <p className="text-text-2">{t("windows.lead")}</p>
      <WindowList windows={rows} removeAction={removeWindowAction} />
      <NextPage path="/changes/windows" cursor={asked.cursor} nextCursor={nextCursor} />
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
