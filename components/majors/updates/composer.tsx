import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import type { MiUpdateView } from "@/lib/major-incidents/update-contract";
import { ACTIVE_STATES, type Audience, PHASES } from "@/lib/major-incidents/words";
import { ComposeFields } from "./compose-fields";
import { PROMISE_MINUTES } from "./promise-minutes";

type Props = {
  incident: MajorIncidentView;
  tellable: readonly Audience[];
  /** The one that is put right. */
  corrected: MiUpdateView | null;
  headline: string;
  /** By audience and phase, how an update may begin. */
  beginnings: Record<string, Record<string, string>>;
  action: FormAction;
};

export function Composer(props: Props) {
  const { incident, tellable, corrected, headline, beginnings, action } = props;
  const t = useTranslations("majorUpdates");
  const m = useTranslations("majors");
  const words = useFormWords();
  const isLive = ACTIVE_STATES.includes(incident.state);
  const publicPhase = incident.publicPhase === "none" ? "investigating" : incident.publicPhase;
  const phase = isLive ? (corrected?.phase ?? publicPhase) : "resolved";
  return (
    <section aria-labelledby="compose" className="grid gap-3">
      <h2 id="compose" className="text-base font-semibold">
        {corrected ? t("correct", { number: corrected.number }) : t("compose")}
      </h2>
      <ActionForm
        action={action}
        words={words}
        fields={{
          audiences: { label: t("audiences") },
          phase: { label: t("phase") },
          minutes: { label: t("nextUpdateBy") },
          nextUpdateBy: { label: t("nextUpdateBy") },
          headline: { label: t("headline") },
          body: { label: t("body") },
        }}
        className="grid gap-4"
      >
        <FormKey />
        <input type="hidden" name="majorIncidentId" value={incident.id} />
        {corrected && <input type="hidden" name="correctsId" value={corrected.id} />}
        <ComposeFields
          reference={incident.reference}
          audiences={tellable.map((value) => ({ value, label: m(`audience.${value}`) }))}
          phases={PHASES.map((value) => ({ value, label: m(`phase.${value}`) }))}
          promises={[
            ...PROMISE_MINUTES.map((count) => ({
              value: String(count),
              label: t("minutes", { count }),
            })),
            { value: "", label: t("noNext") },
          ]}
          templates={beginnings}
          phase={phase}
          headline={headline}
          chosen={corrected?.audiences ?? []}
          words={{
            audiences: t("audiences"),
            template: t("useTemplate"),
            headlineHint: t("headlineHint"),
            nextHint: t("nextUpdateByHint"),
            despiteLint: t("despiteLint"),
            lintTitle: t("lintTitle"),
            who: t("who"),
            gets: {
              none: t("gets", { count: 0 }),
              one: t("gets", { count: 1 }),
              many: t("gets", { count: 99 }).replace("99", "#"),
            },
            andMore: t("andMore", { count: "#" }),
          }}
        />
        <div>
          <SubmitButton>{t("post")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
