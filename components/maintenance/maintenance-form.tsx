import { getTimeZone, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { CheckList } from "@/components/ui/check-list";
import { TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { formWords } from "@/components/ui/words";
import type { MaintenanceView } from "@/lib/maintenance/contract";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  /** The one that is changed; null for a new one. */
  edited: MaintenanceView | null;
  services: readonly Named[];
  action: FormAction;
};

/** What everybody reads about it, and when it is. */
export async function MaintenanceForm({ edited, services, action }: Props) {
  const [t, words, zone] = await Promise.all([
    getTranslations("maintenance"),
    formWords(),
    getTimeZone(),
  ]);
  const missing = t("missing");
  return (
    <section id="plan" aria-labelledby="plan-title" className="grid gap-3">
      <h2 id="plan-title" className="text-base font-semibold">
        {edited ? t("change", { title: edited.title }) : t("new")}
      </h2>
      <ActionForm
        action={action}
        words={words}
        fields={{
          title: { label: t("what"), missing },
          body: { label: t("body") },
          startsAt: { label: t("startsAt"), missing },
          endsAt: { label: t("endsAt"), missing },
          serviceIds: { label: t("services") },
        }}
        className="grid gap-4"
      >
        <FormKey />
        <input type="hidden" name="zone" value={zone} />
        {edited && <input type="hidden" name="maintenanceId" value={edited.id} />}
        {edited && <VersionField version={edited.version} />}
        <TextField
          name="title"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={edited?.title ?? ""}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="startsAt"
            type="datetime-local"
            required
            hint={t("zone", { zone })}
            defaultValue={edited ? wallClock(edited.startsAt, zone) : ""}
          />
          <TextField
            name="endsAt"
            type="datetime-local"
            required
            hint={t("zone", { zone })}
            defaultValue={edited ? wallClock(edited.endsAt, zone) : ""}
          />
        </div>
        <TextArea
          name="body"
          rows={3}
          maxLength={4_000}
          hint={t("bodyHint")}
          defaultValue={edited?.body ?? ""}
        />
        {services.length > 0 && (
          <CheckList
            name="serviceIds"
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={edited?.services.map(({ id }) => id) ?? []}
          />
        )}
        <div>
          <SubmitButton>{t(edited ? "save" : "plan")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

/** A moment as the control of a browser shows it, in this zone. */
function wallClock(at: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone, dateStyle: "short", timeStyle: "short" },
  } as const).format(new Date(at));
  return words.replace(" ", "T");
}
