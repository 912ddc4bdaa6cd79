import { getTranslations } from "next-intl/server";
import {
  addOverrideAction,
  removeOverrideAction,
  reviseRotaAction,
} from "@/app/(admin)/admin/major-incidents/actions";
import { Page } from "@/components/layout/page";
import { RotaList } from "@/components/rota/rota-list";
import { choicesFor } from "@/lib/people/choices";
import { rotasFor } from "@/lib/rota/queries";
import { requireAgent } from "@/lib/web/session-actor";

export default async function OnDutyPage() {
  const person = await requireAgent();
  const [rotas, { agents }, t, m] = await Promise.all([
    rotasFor(person),
    choicesFor(person),
    getTranslations("playbook"),
    getTranslations("majors"),
  ]);
  return (
    <Page
      place={{
        title: t("part.rota"),
        trail: [{ href: "/major-incidents", name: m("title") }],
      }}
    >
      <RotaList
        rotas={rotas}
        agents={agents}
        reviseAction={reviseRotaAction}
        addAction={addOverrideAction}
        removeAction={removeOverrideAction}
      />
    </Page>
  );
}
