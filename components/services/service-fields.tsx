import { useTranslations } from "next-intl";
import { CheckList } from "@/components/ui/check-list";
import { SelectField } from "@/components/ui/field";
import type { ServiceView } from "@/lib/people/contract";
import { CRITICALITIES } from "@/lib/people/service-contract";
import type { Named } from "@/lib/tickets/contract";

type Props = { services: readonly Named[]; service?: ServiceView };

/** How badly a service is missed, and what it does not work without. */
export function ServiceFields({ services, service }: Props) {
  const t = useTranslations("services");
  return (
    <>
      <SelectField
        name="criticality"
        hint={t("criticalityHint")}
        defaultValue={service?.criticality ?? "normal"}
        options={CRITICALITIES.map((value) => ({ value, label: t(`criticality.${value}`) }))}
      />
      {services.length > 0 && (
        <CheckList
          name="dependsOnIds"
          options={services.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={service?.dependsOn?.map(({ id }) => id) ?? []}
        />
      )}
    </>
  );
}
