import { getTranslations } from "next-intl/server";
import { Ask } from "@/components/major-incidents/ask";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { PointView } from "@/lib/playbook/contract";

type Props = {
  points: readonly PointView[];
  addAction: FormAction;
  reviseAction: FormAction;
  removeAction: FormAction;
};

/** What has to be done before a major incident is over. */
export async function ChecklistForm({ points, addAction, reviseAction, removeAction }: Props) {
  const [t, words] = await Promise.all([getTranslations("playbook"), formWords()]);
  return (
    <div className="grid gap-6">
      <ol className="rounded-card border border-line bg-surface">
        {points.map((point) => {
          const said = <span className="sr-only">: {point.label}</span>;
          const next = point.mandatory ? "makeOptional" : "makeMandatory";
          return (
            <li
              key={point.key}
              className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
            >
              <span className="min-w-0 flex-1 basis-60">
                <bdi>{point.label}</bdi>{" "}
                <Badge>{t(point.mandatory ? "checklist.mandatory" : "checklist.optional")}</Badge>{" "}
                {point.computed && <Badge>{t("checklist.computed")}</Badge>}
              </span>
              {point.fixed ? (
                <span className="text-text-3">{t("checklist.fixed")}</span>
              ) : (
                <Ask
                  action={reviseAction}
                  look="quiet"
                  label={
                    <>
                      {t(`checklist.${next}`)}
                      {said}
                    </>
                  }
                  send={{ key: point.key, mandatory: String(!point.mandatory) }}
                />
              )}
              {point.own && (
                <Ask
                  action={removeAction}
                  look="quiet"
                  label={
                    <>
                      {t("remove")}
                      {said}
                    </>
                  }
                  send={{ key: point.key }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <section aria-labelledby="new-point" className="grid gap-3">
        <h2 id="new-point" className="text-base font-semibold">
          {t("checklist.new")}
        </h2>
        <ActionForm
          key={points.length}
          action={addAction}
          words={words}
          fields={{ label: { label: t("checklist.label"), missing: t("missing") } }}
          className="grid max-w-2xl gap-3"
        >
          <FormKey />
          <TextField name="label" required maxLength={200} autoComplete="off" />
          {(["mandatory", "stated"] as const).map((name) => (
            <label key={name} className="flex min-h-11 items-center gap-2 sm:min-h-(--control)">
              <input
                type="checkbox"
                name={name}
                value="true"
                defaultChecked={name === "mandatory"}
                className="size-4 accent-accent"
              />
              {t(`checklist.${name}`)}
            </label>
          ))}
          <div>
            <SubmitButton>{t("add")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </div>
  );
}
