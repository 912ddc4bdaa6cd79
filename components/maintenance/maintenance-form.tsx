import { useTimeZone, useTranslations } from "next-intl";
import { WindowForm } from "@/components/building/window-form";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { MaintenanceView } from "@/lib/maintenance/contract";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  /** The one that is changed; null for a new one. */
  edited: MaintenanceView | null;
  services: readonly Named[];
  action: FormAction;
};

/** What everybody reads about it, and when it is. */
export function MaintenanceForm({ edited, services, action }: Props) {
  const t = useTranslations("maintenance");
  const zone = useTimeZone() ?? "UTC";
  return (
    <WindowForm
      id="plan"
      name="maintenanceId"
      edited={edited}
      services={services}
      action={action}
      says={{
        heading: edited ? t("change", { title: edited.title }) : t("new"),
        title: t("what"),
        startsAt: t("startsAt"),
        endsAt: t("endsAt"),
        services: t("services"),
        missing: t("missing"),
        zone: t("zone", { zone }),
        submit: t(edited ? "save" : "plan"),
      }}
      more={{ body: { label: t("body") } }}
    >
      <TextArea
        name="body"
        rows={3}
        maxLength={4_000}
        hint={t("bodyHint")}
        defaultValue={edited?.body ?? ""}
      />
    </WindowForm>
  );
}
