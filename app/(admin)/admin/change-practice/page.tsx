import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BoardForm } from "@/components/changes/board-form";
import { QuestionnaireForm } from "@/components/changes/questionnaire-form";
import { RiskRules } from "@/components/changes/risk-rules";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/people/section";
import { ButtonLink } from "@/components/ui/button-link";
import { NextPage } from "@/components/ui/next-page";
import { policiesFor } from "@/lib/approvals/queries";
import { questionnaireFor, riskRuleFor, riskRulesFor } from "@/lib/changes/risk-queries";
import { settingsFor } from "@/lib/settings/queries";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { namedIn } from "@/lib/web/named-in";
import { requireAdmin } from "@/lib/web/session-actor";
import {
  boardsAction,
  createRuleAction,
  questionnaireAction,
  removeRuleAction,
  reviseRuleAction,
} from "./actions";

type Props = { searchParams: Search };

export default async function ChangePracticePage({ searchParams }: Props) {
  const person = await requireAdmin();
  const [settings, policies, questionnaire, rules, { edit }, t] = await Promise.all([
    settingsFor(person),
    policiesFor(person, { limit: 1_000 }),
    questionnaireFor(person),
    searched(searchParams, (_asked, page) => riskRulesFor(person, page), FEW),
    searchParams,
    getTranslations("changePractice"),
  ]);
  if (!settings) notFound();
  const edited = await namedIn(edit, (id) => riskRuleFor(person, id));
  return (
    <Page
      shape="reading"
      place={{ title: t("title") }}
      actions={<ButtonLink href="/changes/templates">{t("templates")}</ButtonLink>}
    >
      <p className="text-text-2">{t("lead")}</p>
      <Section id="boards-title" title={t("boards.title")}>
        <p className="text-text-2">{t("boards.lead")}</p>
        <BoardForm
          key={settings.version}
          settings={settings}
          policies={policies.rows}
          action={boardsAction}
        />
      </Section>
      <Section id="questions-title" title={t("questions.title")}>
        <p className="text-text-2">{t("questions.lead")}</p>
        <QuestionnaireForm
          key={questionnaire?.version ?? 0}
          questionnaire={questionnaire}
          action={questionnaireAction}
        />
      </Section>
      <Section id="rules-title" title={t("rules.title")}>
        <p className="text-text-2">{t("rules.lead")}</p>
        <RiskRules
          rules={rules.rows}
          edited={edited}
          action={edited ? reviseRuleAction : createRuleAction}
          removeAction={removeRuleAction}
        />
        <NextPage
          path="/admin/change-practice"
          cursor={rules.asked.cursor}
          nextCursor={rules.nextCursor}
        />
      </Section>
    </Page>
  );
}
