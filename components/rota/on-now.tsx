import { getTranslations } from "next-intl/server";
import type { RotaView } from "@/lib/rota/contract";

/** Whom one would call, at a glance. */
export async function OnNow({ rotas }: { rotas: readonly RotaView[] }) {
  const t = await getTranslations("playbook");
  const on = rotas.flatMap(({ duty, onNow }) => (onNow ? { duty, onNow } : []));
  if (on.length === 0) return null;
  return (
    <section
      aria-label={t("rota.now")}
      className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line bg-sunken px-4 py-2"
    >
      {on.map(({ duty, onNow }) => (
        <span key={duty}>
          <span className="text-text-2">{t(`rota.duty.${duty}`)}</span>{" "}
          <bdi className="font-medium">{onNow.name}</bdi>
        </span>
      ))}
    </section>
  );
}
