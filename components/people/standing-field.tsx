import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";

const STANDINGS = ["current", "retired"] as const;

/** Whether a team, service or organisation is still offered; one that tickets name is never removed. */
export function StandingField({
  kind,
  retiredAt,
}: {
  kind: "organisations" | "teams" | "services";
  retiredAt: string | null;
}) {
  const t = useTranslations("people");
  return (
    <SelectField
      name="standing"
      hint={t(`${kind}.standingHint`)}
      defaultValue={retiredAt === null ? "current" : "retired"}
      options={STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) }))}
    />
  );
}
