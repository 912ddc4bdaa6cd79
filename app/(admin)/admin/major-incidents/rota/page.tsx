import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RotaList } from "@/components/rota/rota-list";
import { choicesFor } from "@/lib/people/choices";
import { rotasFor } from "@/lib/rota/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { addOverrideAction, removeOverrideAction, reviseRotaAction } from "../actions";

export default async function RotaPage() {
  const person = await requireAdmin();
  const [rotas, { agents }, t] = await Promise.all([
    rotasFor(person),
    choicesFor(person),
    getTranslations("playbook"),
  ]);
  return (
    <Page place={{ title: t("part.rota") }}>
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
