import { useTimeZone, useTranslations } from "next-intl";
import { WindowForm } from "@/components/building/window-form";
import type { FormAction } from "@/components/ui/form-state";
import type { Named } from "@/lib/tickets/contract";
import { RepeatFields, useRepeatLabels } from "./repeat-fields";

type Props = { services: readonly Named[]; action: FormAction };

/** When some services are changed. */
export function MaintenanceWindowForm({ services, action }: Props) {
  const t = useTranslations("changes");
  const zone = useTimeZone() ?? "UTC";
  const repeats = useRepeatLabels();
  return (
    <WindowForm
      id="window"
      name="windowId"
      edited={null}
      services={services}
      action={action}
      says={{
        heading: t("windows.new"),
        title: t("windows.name"),
        startsAt: t("startsAt"),
        endsAt: t("endsAt"),
        services: t("windows.services"),
        missing: t("missing"),
        zone: t("zone", { zone }),
        submit: t("windows.add"),
      }}
      more={repeats}
    >
      <RepeatFields />
    </WindowForm>
  );
}
