import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import { type AutomationView, TRIGGERS } from "@/lib/automation/contract";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  rule?: AutomationView;
  teams: readonly Named[];
  agents: readonly Named[];
  action: FormAction;
};

/** When a rule acts, on which tickets, and what it does. */
export function RuleForm({ rule, teams, agents, action }: Props) {
  const t = useTranslations("automation");
  const words = useFormWords();
  const actions = rule?.actions;
  const nobody = { value: "", label: t("unchanged") };
  const people = agents.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        name: { label: t("name"), missing: t("nameMissing") },
        trigger: { label: t("trigger") },
        query: { label: t("query") },
        actions: { label: t("does"), elsewhere: true },
        teamId: { label: t("team") },
        assigneeId: { label: t("assignee") },
        addTags: { label: t("tags") },
        watcherId: { label: t("watcher") },
        enabled: { label: t("enabled") },
      }}
      className="grid gap-4"
    >
      <FormKey />
      {rule && (
        <>
          <input type="hidden" name="ruleId" value={rule.id} />
          <VersionField version={rule.version} />
        </>
      )}
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
      <TextField
        name="query"
        maxLength={1_000}
        autoComplete="off"
        spellCheck={false}
        hint={t("queryHint")}
        defaultValue={rule?.query ?? ""}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="teamId"
          defaultValue={actions?.teamId ?? ""}
          options={[nobody, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField
          name="assigneeId"
          defaultValue={actions?.assigneeId ?? ""}
          options={[nobody, ...people]}
        />
        <TextField
          name="addTags"
          autoComplete="off"
          hint={t("tagsHint")}
          defaultValue={actions?.addTags?.join(", ") ?? ""}
        />
        <SelectField
          name="watcherId"
          defaultValue={actions?.watcherId ?? ""}
          options={[{ value: "", label: t("nobody") }, ...people]}
        />
      </div>
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
    </ActionForm>
  );
}
