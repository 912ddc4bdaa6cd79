import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import { Actions, type AutomationView, TRIGGERS } from "@/lib/automation/contract";
import { ActionFields, type Offered } from "./action-fields";
import { ScheduleFields } from "./schedule-fields";

type Props = {
  rule?: AutomationView;
  offered: Offered;
  timeZone: string;
  action: FormAction;
};

const LABELS = [
  ...(["trigger", "query", "every", "count", "at", "weekdays", "timeZone", "once"] as const),
  ...(["teamId", "assigneeId", "inTurn", "addTags", "removeTags", "impact", "urgency"] as const),
  ...(["priority", "customFields", "watcherId", "problemId", "taskTitle", "taskOwnerId"] as const),
  ...(["taskTeamId", "taskDueDays", "checklistId", "note", "replyBody", "macroId"] as const),
  ...(["holdReason", "holdMessage", "holdDays", "resolveCode", "resolveNote"] as const),
  ...(["notifyIds", "notifyTeamId", "severity", "enabled"] as const),
];

/** When a rule acts, on which tickets, and what it does. */
export function RuleForm({ rule, offered, timeZone, action }: Props) {
  const t = useTranslations("automation");
  const words = useFormWords();
  const labels = Object.fromEntries(LABELS.map((name) => [name, { label: t(`field.${name}`) }]));
  return (
    <KeptForm
      action={action}
      kept={rule ? { name: "ruleId", id: rule.id, version: rule.version } : null}
      words={words}
      fields={{
        name: { label: t("name"), missing: t("nameMissing") },
        actions: { label: t("subject"), elsewhere: true },
        schedule: { label: t("schedule"), elsewhere: true },
        ...labels,
      }}
      className="grid gap-4"
    >
      <TextField
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={rule?.name ?? ""}
      />
      <SelectField
        name="trigger"
        defaultValue={rule?.trigger ?? "created"}
        options={TRIGGERS.map((value) => ({ value, label: t(`triggers.${value}`) }))}
      />
      <ScheduleFields rule={rule} timeZone={timeZone} />
      <TextField
        name="query"
        maxLength={1_000}
        autoComplete="off"
        spellCheck={false}
        hint={t("queryHint")}
        defaultValue={rule?.query ?? ""}
      />
      <ActionFields actions={rule ? Actions.parse(rule.actions) : null} offered={offered} />
      <SelectField
        name="enabled"
        defaultValue={String(rule?.enabled ?? false)}
        hint={t("enabledHint")}
        options={[
          { value: "false", label: t("off") },
          { value: "true", label: t("on") },
        ]}
      />
      <div>
        <SubmitButton>{rule ? t("save") : t("create")}</SubmitButton>
      </div>
    </KeptForm>
  );
}
