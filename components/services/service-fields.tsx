import { useTranslations } from "next-intl";
import { FoundChecks } from "@/components/building/found-field";
import { SelectField } from "@/components/ui/field";
import type { ServiceView } from "@/lib/people/contract";
import { offered } from "@/lib/people/offered";
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
        <FoundChecks
          kind="services"
          name="dependsOnIds"
          options={offered(services, service?.dependsOn ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          chosen={service?.dependsOn?.map(({ id }) => id) ?? []}
        />
      )}
    </>
  );
}
