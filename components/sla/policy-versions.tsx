import { useTranslations } from "next-intl";
import { Part } from "@/components/ui/part";
import { When } from "@/components/ui/when";
import type { PolicyVersionView } from "@/lib/sla/contract";

type Props = { versions: readonly PolicyVersionView[]; more: boolean };

/** Who changed it when; what each said is for machines to compare. */
export function PolicyVersions({ versions, more }: Props) {
  const t = useTranslations("sla.policy");
  return (
    <Part title={t("versions")}>
      <ul className="grid gap-0.5">
        {versions.map(({ version, by, createdAt }) => (
          <li key={version}>
            {t("version", { version, by: by?.name ?? "Muster" })} <When at={createdAt} as="hour" />
          </li>
        ))}
      </ul>
      {more && <p className="text-text-2">{t("olderVersions")}</p>}
    </Part>
  );
}
