import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { TaskBuilder, type TaskWords } from "@/components/catalogue/task-builder";
import { Section } from "@/components/people/section";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TemplateView } from "@/lib/changes/template-contract";
import { offered } from "@/lib/people/offered";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  /** The one that is changed; null for a new one. */
  template: TemplateView | null;
  services: readonly Named[];
  teams: readonly Named[];
  action: FormAction;
};

const LONG = [
  ["description", 3],
  ["plan", 4],
  ["testPlan", 3],
  ["backoutPlan", 3],
] as const;

/** What every change made from it says and does. */
export function TemplateForm({ template, services, teams, action }: Props) {
  const t = useTranslations("changes.templates");
  const ticket = useTranslations("tickets.field");
  const catalogue = useTranslations("catalogue");
  const words = useFormWords();
  const missing = t("missing");
  const optional = (none: string, list: readonly Named[]) => [
    { value: "", label: none },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <KeptForm
      action={action}
      kept={template ? { name: "templateId", id: template.id, version: template.version } : null}
      words={words}
      fields={{
        name: { label: t("name"), missing },
        subject: { label: ticket("subject"), missing },
        ...Object.fromEntries(LONG.map(([name]) => [name, { label: ticket(name), missing }])),
        serviceId: { label: ticket("service") },
        teamId: { label: ticket("team") },
        minutes: { label: t("minutes"), missing },
        tasks: { label: t("tasks"), elsewhere: true },
      }}
      className="grid gap-4"
    >
      <TextField
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={template?.name ?? ""}
      />
      <TextField name="subject" required maxLength={200} defaultValue={template?.subject ?? ""} />
      <div className="grid gap-4 sm:grid-cols-3">
        <FoundField
          kind="services"
          name="serviceId"
          options={optional(t("anyService"), offered(services, [template?.service ?? null]))}
          defaultValue={template?.service?.id ?? ""}
        />
        <SelectField
          name="teamId"
          options={optional(t("teamOfService"), offered(teams, [template?.team ?? null]))}
          defaultValue={template?.team?.id ?? ""}
        />
        <TextField
          name="minutes"
          type="number"
          min={1}
          max={44_640}
          required
          defaultValue={String(template?.minutes ?? 60)}
        />
      </div>
      {LONG.map(([name, rows]) => (
        <TextArea
          key={name}
          name={name}
          required
          rows={rows}
          maxLength={20_000}
          defaultValue={template?.[name] ?? ""}
        />
      ))}
      <Section id="tasks-title" title={t("tasks")}>
        <TaskBuilder
          tasks={template?.tasks ?? []}
          teams={teams}
          words={catalogue.raw("plan") as TaskWords}
        />
      </Section>
      <p>
        <SubmitButton>{t(template ? "save" : "create")}</SubmitButton>
      </p>
    </KeptForm>
  );
}
