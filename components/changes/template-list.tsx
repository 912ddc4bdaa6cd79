import Link from "next/link";
import { useTimeZone, useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { TemplateView } from "@/lib/changes/template-contract";

type Props = {
  templates: readonly TemplateView[];
  makeAction: FormAction;
  liftAction: FormAction;
};

/** The standard changes there are, how theirs went, and what may be done with each. */
export function TemplateList({ templates, ...actions }: Props) {
  const t = useTranslations("changes.templates");
  if (templates.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul aria-label={t("title")} className="rounded-card border border-line bg-surface">
      {templates.map((template) => (
        <li
          key={template.id}
          className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-2 not-last:border-b"
        >
          <About template={template} />
          <Actions template={template} {...actions} />
        </li>
      ))}
    </ul>
  );
}

function About({ template }: { template: TemplateView }) {
  const t = useTranslations("changes.templates");
  const { name, service, finished, successRate, suspended, lifted } = template;
  return (
    <span className="grid min-w-0 flex-1 basis-60 gap-0.5">
      <span className="flex flex-wrap items-center gap-2">
        <bdi className="font-medium">{name}</bdi>
        {suspended && <Badge tone="danger">{t("suspended")}</Badge>}
      </span>
      <span className="text-text-2">
        {service && <>{service.name} · </>}
        {successRate === null ? t("neverUsed") : t("rate", { rate: successRate, finished })}
      </span>
      {suspended && (
        <span className="text-text-2">
          {t("since")} <When at={suspended.since} as="hour" />
          {suspended.change && (
            <>
              {" · "}
              <Link href={`/tickets/${suspended.change.reference}`} className="text-link underline">
                {suspended.change.reference}
              </Link>
            </>
          )}
        </span>
      )}
      {!suspended && lifted && (
        <span className="text-text-2">
          {t("liftedBy", { name: lifted.by?.name ?? "—" })} <bdi>{lifted.reason}</bdi>
        </span>
      )}
    </span>
  );
}

type ActionsProps = Omit<Props, "templates"> & { template: TemplateView };

function Actions({ template, makeAction, liftAction }: ActionsProps) {
  const t = useTranslations("changes.templates");
  const zone = useTimeZone() ?? "UTC";
  const { id, name, can } = template;
  const named = <span className="sr-only">: {name}</span>;
  return (
    <>
      {can.use && (
        <Ask
          id={`use-${id}`}
          action={makeAction}
          label={
            <>
              {t("use")}
              {named}
            </>
          }
          send={{ templateId: id, zone }}
          fields={{ subject: { label: t("subject") }, plannedStart: { label: t("start") } }}
        >
          <TextField name="subject" maxLength={200} defaultValue={template.subject} />
          <TextField
            name="plannedStart"
            type="datetime-local"
            hint={t("takes", { minutes: template.minutes, zone })}
          />
        </Ask>
      )}
      {can.lift && (
        <Ask
          id={`lift-${id}`}
          action={liftAction}
          label={
            <>
              {t("lift")}
              {named}
            </>
          }
          send={{ templateId: id }}
          fields={{ reason: { label: t("reason"), missing: t("reasonMissing") } }}
        >
          <TextArea name="reason" required rows={2} />
        </Ask>
      )}
      {can.revise && (
        <ButtonLink href={`/changes/templates/${id}`} look="quiet">
          {t("edit")}
          {named}
        </ButtonLink>
      )}
    </>
  );
}
