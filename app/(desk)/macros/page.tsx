import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MacroForm } from "@/components/macros/macro-form";
import { MacroList } from "@/components/macros/macro-list";
import { isAdmin } from "@/lib/kernel/actor";
import { macrosFor } from "@/lib/macros/queries";
import { teamsFor } from "@/lib/people/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { createMacroAction, removeMacroAction, reviseMacroAction } from "./actions";

type Props = { searchParams: Promise<{ edit?: string | string[] }> };

export default async function MacrosPage({ searchParams }: Props) {
  const [person, { edit }] = await Promise.all([requireAgent(), searchParams]);
  const [macros, teams, t] = await Promise.all([
    macrosFor(person, { limit: 100 }),
    teamsFor(person, { limit: 100 }),
    getTranslations("composer.macros"),
  ]);
  const edited = macros.rows.find(({ id, can }) => id === edit && can.revise);
  const mine = isAdmin(person)
    ? teams.rows
    : teams.rows.filter(({ id }) => person.teamIds.includes(id));
  return (
    <Page shape="reading" place={{ title: t("title") }}>
      <MacroList macros={macros.rows} removeAction={removeMacroAction} />
      <MacroForm
        key={edited?.id ?? "new"}
        macro={edited ?? null}
        teams={mine}
        mayShareWithAll={isAdmin(person)}
        action={edited ? reviseMacroAction : createMacroAction}
      />
    </Page>
  );
}
