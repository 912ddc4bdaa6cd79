import { useTimeZone, useTranslations } from "next-intl";
import { WindowForm } from "@/components/building/window-form";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { Named } from "@/lib/tickets/contract";
import { RepeatFields, useRepeatLabels } from "./repeat-fields";

type Props = { services: readonly Named[]; action: FormAction };

/** When changes are forbidden, or had better not be made. */
export function FreezeForm({ services, action }: Props) {
  const t = useTranslations("changes");
  const zone = useTimeZone() ?? "UTC";
  const repeats = useRepeatLabels();
  return (
    <WindowForm
      id="freeze"
      name="freezeId"
      edited={null}
      services={services}
      action={action}
      says={{
        heading: t("new"),
        title: t("title"),
        startsAt: t("startsAt"),
        endsAt: t("endsAt"),
        services: t("services"),
        missing: t("missing"),
        zone: t("zone", { zone }),
        submit: t("freeze"),
      }}
      more={{ hard: { label: t("kind") }, ...repeats }}
      first={
        <SelectField
          name="hard"
          options={[
            { value: "true", label: t("hardMeans") },
            { value: "false", label: t("softMeans") },
          ]}
        />
      }
    >
      <RepeatFields />
    </WindowForm>
  );
}
