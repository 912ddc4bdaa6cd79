import { getTranslations } from "next-intl/server";
import type { FormAction } from "@/components/ui/form-state";
import type { RotaView } from "@/lib/rota/contract";
import type { Named } from "@/lib/tickets/contract";
import { RotaCard } from "./rota-card";

type Props = {
  rotas: readonly RotaView[];
  agents: readonly Named[];
  reviseAction: FormAction;
  addAction: FormAction;
  removeAction: FormAction;
};

const ZONES_ID = "zones";

/** Every duty, each with who is on for it. */
export async function RotaList({ rotas, ...rest }: Props) {
  const t = await getTranslations("playbook");
  return (
    <div className="grid max-w-5xl gap-3 p-4">
      {rotas.some(({ can }) => can.revise) && (
        <datalist id={ZONES_ID}>
          {["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      )}
      <p className="max-w-3xl text-text-2">{t("rota.lead")}</p>
      {rotas.map((rota) => (
        <RotaCard key={rota.duty} rota={rota} zonesId={ZONES_ID} {...rest} />
      ))}
    </div>
  );
}
