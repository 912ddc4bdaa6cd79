import { useTimeZone, useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { ActionForm } from "@/components/ui/action-form";
import { CheckList } from "@/components/ui/check-list";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import type { FreezeView } from "@/lib/changes/contract";
import type { Named } from "@/lib/tickets/contract";

type ListProps = {
  freezes: readonly FreezeView[];
  reviseAction: FormAction;
  removeAction: FormAction;
};

/** The freezes that can still be changed, for whoever may. */
export function FreezeList({ freezes, reviseAction, removeAction }: ListProps) {
  const t = useTranslations("changes");
  return (
    <ul className="rounded-card border border-line bg-surface">
      {freezes.map(({ id, title, hard, startsAt, endsAt, version }) => {
        const named = <span className="sr-only">: {title}</span>;
        return (
          <li
            key={id}
            className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
          >
            <span className="grid min-w-0 flex-1 basis-60">
              <bdi className="font-medium">{title}</bdi>
              <span className="text-text-2">
                {t(hard ? "hard" : "soft")} · <When at={startsAt} as="hour" /> –{" "}
                <When at={endsAt} as="hour" />
              </span>
            </span>
            <Ask
              action={reviseAction}
              look="quiet"
              label={
                <>
                  {t(hard ? "soften" : "harden")}
                  {named}
                </>
              }
              send={{ freezeId: id, hard: String(!hard), version: String(version) }}
            />
            <Ask
              action={removeAction}
              look="quiet"
              label={
                <>
                  {t("remove")}
                  {named}
                </>
              }
              send={{ freezeId: id }}
            />
          </li>
        );
      })}
    </ul>
  );
}

type FormProps = { services: readonly Named[]; action: FormAction };

export function FreezeForm({ services, action }: FormProps) {
  const t = useTranslations("changes");
  const words = useFormWords();
  const zone = useTimeZone() ?? "UTC";
  const missing = t("missing");
  return (
    <section aria-labelledby="freeze-title" className="grid gap-3">
      <h2 id="freeze-title" className="text-base font-semibold">
        {t("new")}
      </h2>
      <ActionForm
        action={action}
        words={words}
        fields={{
          title: { label: t("title"), missing },
          hard: { label: t("kind") },
          startsAt: { label: t("startsAt"), missing },
          endsAt: { label: t("endsAt"), missing },
          serviceIds: { label: t("services") },
        }}
        className="grid gap-4"
      >
        <FormKey />
        <input type="hidden" name="zone" value={zone} />
        <TextField name="title" required maxLength={120} autoComplete="off" />
        <SelectField
          name="hard"
          options={[
            { value: "true", label: t("hardMeans") },
            { value: "false", label: t("softMeans") },
          ]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="startsAt" type="datetime-local" required hint={t("zone", { zone })} />
          <TextField name="endsAt" type="datetime-local" required hint={t("zone", { zone })} />
        </div>
        {services.length > 0 && (
          <CheckList
            name="serviceIds"
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <div>
          <SubmitButton>{t("freeze")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
