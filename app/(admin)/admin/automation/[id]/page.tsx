import { notFound } from "next/navigation";
import { getTimeZone, getTranslations } from "next-intl/server";
import { DryRun } from "@/components/automation/dry-run";
import { RuleForm } from "@/components/automation/rule-form";
import { RunLog } from "@/components/automation/run-log";
import { Turns } from "@/components/automation/turns";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { Actions } from "@/lib/automation/contract";
import { dryRunFor } from "@/lib/automation/dry-run";
import { automationFor, runsOfRule, turnsOfRule } from "@/lib/automation/queries";
import { id as Id } from "@/lib/kernel/text";
import { requireAdmin } from "@/lib/web/session-actor";
import { removeAutomationAction, reviseAutomationAction } from "../actions";
import { offeredFor } from "../offered";

const RUNS = 30;
const TURNS = 10;

export default async function RulePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const rule = name.success ? await automationFor(person, name.data) : null;
  if (!rule) notFound();
  const [offered, timeZone, tried, turns, log, t] = await Promise.all([
    offeredFor(person, Actions.parse(rule.actions)),
    getTimeZone(),
    dryRunFor(person, rule.id),
    turnsOfRule(person, rule.id, { limit: TURNS }),
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
        offered={offered}
        timeZone={timeZone}
        action={reviseAutomationAction}
      />
      {tried && <DryRun tried={tried} byClock={rule.trigger === "schedule"} />}
      <Turns turns={turns?.rows ?? []} nextAt={rule.nextAt} />
      <RunLog runs={log?.rows ?? []} />
    </Page>
  );
}
