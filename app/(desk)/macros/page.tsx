import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MacroForm } from "@/components/macros/macro-form";
import { MacroList } from "@/components/macros/macro-list";
import { NextPage } from "@/components/ui/next-page";
import { isAdmin } from "@/lib/kernel/actor";
import { macroFor, macrosFor } from "@/lib/macros/queries";
import { teamsFor } from "@/lib/people/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { namedIn } from "@/lib/web/named-in";
import { requireAgent } from "@/lib/web/session-actor";
import { createMacroAction, removeMacroAction, reviseMacroAction } from "./actions";

type Props = { searchParams: Search };

export default async function MacrosPage({ searchParams }: Props) {
  const [person, { edit }] = await Promise.all([requireAgent(), searchParams]);
  const [macros, teams, named, t] = await Promise.all([
    searched(searchParams, (_asked, page) => macrosFor(person, page), FEW),
    teamsFor(person, { limit: 1_000 }),
    namedIn(edit, (id) => macroFor(person, id)),
    getTranslations("composer.macros"),
  ]);
  const edited = named?.can.revise ? named : null;
  const mine = isAdmin(person)
    ? teams.rows
    : teams.rows.filter(({ id }) => person.teamIds.includes(id));
  return (
    <Page shape="reading" place={{ title: t("title") }}>
      <MacroList macros={macros.rows} removeAction={removeMacroAction} />
      <NextPage path="/macros" cursor={macros.asked.cursor} nextCursor={macros.nextCursor} />
      <MacroForm
        key={edited?.id ?? "new"}
        macro={edited}
        teams={mine}
        mayShareWithAll={isAdmin(person)}
        action={edited ? reviseMacroAction : createMacroAction}
      />
    </Page>
  );
}
