import { useTimeZone, useTranslations } from "next-intl";
import { WindowForm } from "@/components/building/window-form";
import type { FormAction } from "@/components/ui/form-state";
import type { WindowView } from "@/lib/changes/window-contract";
import type { Named } from "@/lib/tickets/contract";
import { RepeatFields, useRepeatLabels } from "./repeat-fields";

type Props = {
  /** The one that is changed; null for a new one. */
  edited: WindowView | null;
  services: readonly Named[];
  action: FormAction;
};

/** When some services are changed. */
export function MaintenanceWindowForm({ edited, services, action }: Props) {
  const t = useTranslations("changes");
  const own = useTimeZone() ?? "UTC";
  const zone = edited?.timeZone ?? own;
  const repeats = useRepeatLabels();
  return (
    <WindowForm
      id="window"
      name="windowId"
      edited={edited}
      zone={zone}
      services={services}
      action={action}
      says={{
        heading: edited ? t("change", { title: edited.title }) : t("windows.new"),
        title: t("windows.name"),
        startsAt: t("startsAt"),
        endsAt: t("endsAt"),
        services: t("windows.services"),
        missing: t("missing"),
        zone: t("zone", { zone }),
        submit: t(edited ? "save" : "windows.add"),
      }}
      more={repeats}
    >
      <RepeatFields edited={edited} zone={zone} />
    </WindowForm>
  );
}
