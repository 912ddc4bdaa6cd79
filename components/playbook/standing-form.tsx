import { getTranslations } from "next-intl/server";
import { FoundField } from "@/components/building/found-field";
import { Ask } from "@/components/major-incidents/ask";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { SEVERITIES } from "@/lib/major-incidents/words";
import type { StandingView } from "@/lib/playbook/contract";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  standing: readonly StandingView[];
  agents: readonly Named[];
  putAction: FormAction;
  removeAction: FormAction;
};

/** Who hears of every major incident that is at least so bad. */
export async function StandingForm({ standing, agents, putAction, removeAction }: Props) {
  const [t, words] = await Promise.all([getTranslations("playbook"), formWords()]);
  return (
    <div className="grid gap-6">
      {standing.length === 0 ? (
        <EmptyState>{t("stakeholders.none")}</EmptyState>
      ) : (
        <ul className="rounded-card border border-line bg-surface">
          {standing.map(({ user, severity }) => (
            <li
              key={user.id}
              className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
            >
              <span className="min-w-0 flex-1 basis-40 font-medium">
                <bdi>{user.name}</bdi>{" "}
                <span className="font-normal text-text-2">
                  {t(`stakeholders.atLeast.${severity}`)}
                </span>
              </span>
              <Ask
                action={removeAction}
                look="quiet"
                label={
                  <>
                    {t("remove")}
                    <span className="sr-only">: {user.name}</span>
                  </>
                }
                send={{ userId: user.id }}
              />
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        action={putAction}
        words={words}
        fields={{
          userId: { label: t("stakeholders.person"), missing: t("missing") },
          severity: { label: t("stakeholders.severity") },
        }}
        className="grid max-w-2xl items-end gap-3 sm:grid-cols-[1fr_1fr_auto] [&>[role=alert]]:col-span-full"
      >
        <FormKey />
        <FoundField
          kind="staff"
          name="userId"
          required
          options={[
            { value: "", label: t("choose") },
            ...agents.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          name="severity"
          options={SEVERITIES.map((value) => ({
            value,
            label: t(`stakeholders.atLeast.${value}`),
          }))}
        />
        <div>
          <SubmitButton>{t("add")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
