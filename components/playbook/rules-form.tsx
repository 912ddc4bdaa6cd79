import { getTranslations } from "next-intl/server";
import { FoundField } from "@/components/building/found-field";
import { Ask } from "@/components/major-incidents/ask";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { SEVERITIES } from "@/lib/major-incidents/words";
import type { Named } from "@/lib/tickets/contract";
import { PRIORITIES } from "@/lib/tickets/priority";
import { RULE_KINDS, type RuleView } from "@/lib/trigger-rules/contract";

type Props = {
  rules: readonly RuleView[];
  services: readonly Named[];
  createAction: FormAction;
  reviseAction: FormAction;
  removeAction: FormAction;
};

/** What proposes a major incident by itself. */
export async function RulesForm(props: Props) {
  const { rules, services, createAction, reviseAction, removeAction } = props;
  const t = await getTranslations("playbook");
  return (
    <div className="grid gap-6">
      {rules.length === 0 ? (
        <EmptyState>{t("rules.none")}</EmptyState>
      ) : (
        <ul className="rounded-card border border-line bg-surface">
          {rules.map((rule) => {
            const said = <span className="sr-only">: {rule.name}</span>;
            const service =
              rule.service?.name ??
              t(rule.kind === "priority" ? "rules.everyCritical" : "rules.any");
            return (
              <li
                key={rule.id}
                className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
              >
                <span className="grid min-w-0 flex-1 basis-60">
                  <span className="font-medium">
                    <bdi>{rule.name}</bdi> {!rule.enabled && <Badge>{t("rules.off")}</Badge>}
                  </span>
                  <span className="text-text-2">
                    {t(`rules.says.${rule.kind}`, {
                      ...{ service, severity: rule.severity, priority: rule.priority },
                      ...{ reports: rule.reports, minutes: rule.minutes },
                    })}
                  </span>
                  <span className="text-meta text-text-3">
                    {t("rules.proposed", { count: rule.proposed })}
                  </span>
                </span>
                <Ask
                  action={reviseAction}
                  look="quiet"
                  label={
                    <>
                      {t(rule.enabled ? "rules.turnOff" : "rules.turnOn")}
                      {said}
                    </>
                  }
                  send={{ ruleId: rule.id, enabled: String(!rule.enabled) }}
                />
                <Ask
                  action={removeAction}
                  look="quiet"
                  label={
                    <>
                      {t("remove")}
                      {said}
                    </>
                  }
                  send={{ ruleId: rule.id }}
                />
              </li>
            );
          })}
        </ul>
      )}
      <div className="grid gap-4 lg:grid-cols-2">
        {RULE_KINDS.map((kind) => (
          <NewRule
            key={`${kind}-${rules.length}`}
            kind={kind}
            services={services}
            action={createAction}
          />
        ))}
      </div>
    </div>
  );
}

type NewProps = {
  kind: RuleView["kind"];
  services: readonly Named[];
  action: FormAction;
};

async function NewRule({ kind, services, action }: NewProps) {
  const [t, words] = await Promise.all([getTranslations("playbook"), formWords()]);
  const title = t(kind === "priority" ? "rules.newPriority" : "rules.newReports");
  return (
    <section
      aria-labelledby={`new-${kind}`}
      className="grid content-start gap-3 rounded-card border border-line bg-surface p-4"
    >
      <h2 id={`new-${kind}`} className="text-base font-semibold">
        {title}
      </h2>
      <ActionForm
        action={action}
        words={words}
        fields={{
          name: { label: t("rules.name"), missing: t("missing") },
          serviceId: { label: t("rules.service") },
          priority: { label: t("rules.priority") },
          reports: { label: t("rules.reports"), missing: t("missing") },
          minutes: { label: t("rules.minutes"), missing: t("missing") },
          severity: { label: t("rules.severity") },
        }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="kind" value={kind} />
        <TextField
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={t(`rules.nameOf.${kind}`)}
        />
        <FoundField
          kind="services"
          name="serviceId"
          options={[
            { value: "", label: t(kind === "priority" ? "rules.everyCritical" : "rules.any") },
            ...services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {kind === "priority" ? (
          <SelectField
            name="priority"
            options={PRIORITIES.map((value) => ({ value, label: value }))}
          />
        ) : (
          <div className="grid grid-cols-2 gap-3">
            <TextField name="reports" type="number" required min={2} max={100} defaultValue="5" />
            <TextField
              name="minutes"
              type="number"
              required
              min={1}
              max={1_440}
              defaultValue="15"
            />
          </div>
        )}
        <SelectField
          name="severity"
          defaultValue={kind === "priority" ? "SEV1" : "SEV2"}
          options={SEVERITIES.map((value) => ({ value, label: value }))}
        />
        <div>
          <SubmitButton>
            {t("add")}
            <span className="sr-only">: {title}</span>
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
