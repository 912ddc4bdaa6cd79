import { useTimeZone, useTranslations } from "next-intl";
import { WindowForm } from "@/components/building/window-form";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { FreezeView } from "@/lib/changes/contract";
import type { Named } from "@/lib/tickets/contract";
import { RepeatFields, useRepeatLabels } from "./repeat-fields";

type Props = {
  /** The one that is changed; null for a new one. */
  edited: FreezeView | null;
  services: readonly Named[];
  action: FormAction;
};

/** When changes are forbidden, or had better not be made. */
export function FreezeForm({ edited, services, action }: Props) {
  const t = useTranslations("changes");
  const own = useTimeZone() ?? "UTC";
  const zone = edited?.timeZone ?? own;
  const repeats = useRepeatLabels();
  return (
    <WindowForm
      id="freeze"
      name="freezeId"
      edited={edited}
      zone={zone}
      services={services}
      action={action}
      says={{
        heading: edited ? t("change", { title: edited.title }) : t("new"),
        title: t("title"),
        startsAt: t("startsAt"),
        endsAt: t("endsAt"),
        services: t("services"),
        missing: t("missing"),
        zone: t("zone", { zone }),
        submit: t(edited ? "save" : "freeze"),
      }}
      more={{ hard: { label: t("kind") }, ...repeats }}
      first={
        <SelectField
          name="hard"
          defaultValue={String(edited?.hard ?? true)}
          options={[
            { value: "true", label: t("hardMeans") },
            { value: "false", label: t("softMeans") },
          ]}
        />
      }
    >
      <RepeatFields edited={edited} zone={zone} />
    </WindowForm>
  );
}
