import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DryRun } from "@/components/automation/dry-run";
import { RuleForm } from "@/components/automation/rule-form";
import { RunLog } from "@/components/automation/run-log";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { automationFor, dryRunFor, runsOfRule } from "@/lib/automation/queries";
import { id as Id } from "@/lib/kernel/text";
import { choicesFor } from "@/lib/people/choices";
import { requireAdmin } from "@/lib/web/session-actor";
import { removeAutomationAction, reviseAutomationAction } from "../actions";

const RUNS = 30;

export default async function RulePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const rule = name.success ? await automationFor(person, name.data) : null;
  if (!rule) notFound();
  const [choices, tried, log, t] = await Promise.all([
    choicesFor(person),
    dryRunFor(person, rule.id),
    runsOfRule(person, rule.id, { limit: RUNS }),
    getTranslations("automation"),
  ]);
  return (
    <Page
      shape="reading"
      place={{ title: rule.name, trail: [{ href: "/admin/automation", name: t("title") }] }}
      actions={
        <Ask
          action={removeAutomationAction}
          look="quiet"
          label={t("remove")}
          send={{ ruleId: rule.id }}
        />
      }
    >
      <RuleForm
        key={rule.version}
        rule={rule}
        teams={choices.teams}
        agents={choices.agents}
        action={reviseAutomationAction}
      />
      {tried && <DryRun tried={tried} />}
      <RunLog runs={log?.rows ?? []} />
    </Page>
  );
}
