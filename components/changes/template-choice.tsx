import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { TemplateView } from "@/lib/changes/template-contract";

type Props = { ticketId: string; templates: readonly TemplateView[]; action: FormAction };

/** A standard change that was planned by hand: it goes nowhere but as one of a template. */
export function TemplateChoice({ ticketId, templates, action }: Props) {
  const t = useTranslations("changes.choice");
  const tickets = useTranslations("tickets.field");
  const usable = templates.filter(({ can }) => can.use);
  return (
    <section
      aria-label={t("title")}
      className="grid gap-2 rounded-card border border-note-line bg-note p-3 sm:px-4"
    >
      <h2 className="font-semibold">{t("title")}</h2>
      <p>{t("lead")}</p>
      {usable.length > 0 && (
        <div>
          <Ask
            id="take-template"
            action={action}
            label={t("submit")}
            send={{ ticketId, event: "submit" }}
            fields={{
              templateId: { label: tickets("templateId") },
              serviceId: { label: tickets("service"), elsewhere: true },
              plannedStart: { label: tickets("plannedStart"), elsewhere: true },
              plannedEnd: { label: tickets("plannedEnd"), elsewhere: true },
            }}
          >
            <SelectField
              name="templateId"
              options={usable.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Ask>
        </div>
      )}
    </section>
  );
}
