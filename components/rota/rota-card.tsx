import { getTimeZone, getTranslations } from "next-intl/server";
import { FoundField } from "@/components/building/found-field";
import { Ask } from "@/components/major-incidents/ask";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { RotaView } from "@/lib/rota/contract";
import type { Named } from "@/lib/tickets/contract";
import { RotaForm } from "./rota-form";

type Props = {
  rota: RotaView;
  agents: readonly Named[];
  zonesId: string;
  reviseAction: FormAction;
  addAction: FormAction;
  removeAction: FormAction;
};

/** One duty: who is on now, who stands in, and who takes turns. */
export async function RotaCard(props: Props) {
  const { rota, agents, zonesId, reviseAction, addAction, removeAction } = props;
  const [t, zone] = await Promise.all([getTranslations("playbook"), getTimeZone()]);
  const name = t(`rota.duty.${rota.duty}`);
  return (
    <section
      aria-labelledby={rota.duty}
      className="grid gap-2 rounded-card border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={rota.duty} className="text-base font-semibold">
          {name}
        </h2>
        <p className="text-text-2">
          {rota.onNow === null && t("rota.nobody")}
          {rota.onNow !== null &&
            (rota.handoverAt === null ? (
              t("rota.onNow", { name: rota.onNow.name })
            ) : (
              <>
                {t("rota.onUntil", { name: rota.onNow.name })}{" "}
                <When at={rota.handoverAt} as="exact" />
              </>
            ))}
        </p>
        {rota.can.override && rota.version > 0 && (
          <span className="ms-auto">
            <Ask
              id={`override-${rota.duty}`}
              action={addAction}
              label={t("rota.override")}
              lead={name}
              send={{ duty: rota.duty, zone }}
              fields={{
                userId: { label: t("rota.person"), missing: t("missing") },
                startsAt: { label: t("rota.startsAt"), missing: t("missing") },
                endsAt: { label: t("rota.endsAt"), missing: t("missing") },
              }}
            >
              <FoundField
                kind="staff"
                name="userId"
                required
                options={[
                  { value: "", label: t("choose") },
                  ...agents.map((one) => ({ value: one.id, label: one.name })),
                ]}
              />
              <TextField name="startsAt" type="datetime-local" required />
              <TextField name="endsAt" type="datetime-local" required />
            </Ask>
          </span>
        )}
      </div>
      {rota.overrides.length > 0 && (
        <ul aria-label={t("rota.overrides")} className="grid gap-1">
          {rota.overrides.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-2">
              <span>
                {t("rota.backOf", { name: one.user.name })} <When at={one.startsAt} as="exact" /> –{" "}
                <When at={one.endsAt} as="exact" />
              </span>
              {rota.can.override && (
                <Ask
                  action={removeAction}
                  look="quiet"
                  label={
                    <>
                      {t("rota.back")}
                      <span className="sr-only">: {one.user.name}</span>
                    </>
                  }
                  send={{ overrideId: one.id }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {rota.can.revise && (
        <details open={rota.duty === "manager" && rota.version === 0}>
          <summary className="min-h-11 cursor-pointer content-center text-link sm:min-h-8">
            {t("rota.change")}
            <span className="sr-only">: {name}</span>
          </summary>
          <RotaForm rota={rota} agents={agents} zonesId={zonesId} action={reviseAction} />
        </details>
      )}
    </section>
  );
}
