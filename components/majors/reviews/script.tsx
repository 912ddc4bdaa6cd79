import { getTranslations } from "next-intl/server";
import { Ask } from "@/components/major-incidents/ask";
import { Badge } from "@/components/ui/badge";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { InjectView } from "@/lib/major-incidents/drill-contract";
import { INJECT_KINDS } from "@/lib/major-incidents/review-words";

type Props = {
  miId: string;
  injects: readonly InjectView[];
  /** Whether anything can still be played into it. */
  isOn: boolean;
  addAction: FormAction;
  removeAction: FormAction;
};

/** What happens at which minute, for whoever runs the drill. */
export async function Script({ miId, injects, isOn, addAction, removeAction }: Props) {
  const t = await getTranslations("majorReviews");
  return (
    <>
      <p className="text-text-2">{t("drill.scriptLead")}</p>
      {injects.length === 0 && <p className="py-2 text-text-2">{t("drill.scriptNone")}</p>}
      <ol className="grid">
        {injects.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-1.5 last:border-0"
          >
            <span className="font-mono text-meta tabular-nums">+{one.minute} min</span>
            <Badge>{t(`injectKind.${one.kind}`)}</Badge>
            <span className="min-w-0 flex-1 basis-60 whitespace-pre-line">{one.body}</span>
            {one.playedAt ? (
              <span className="text-st-resolved">
                {t("drill.played")} <When at={one.playedAt} as="hour" />
              </span>
            ) : (
              <span className="text-text-2">{t("drill.waits")}</span>
            )}
            {isOn && one.playedAt === null && (
              <Ask
                action={removeAction}
                look="quiet"
                send={{ injectId: one.id }}
                label={
                  <>
                    {t("drill.remove")}
                    <span className="sr-only"> +{one.minute} min</span>
                  </>
                }
              />
            )}
          </li>
        ))}
      </ol>
      {isOn && (
        <Ask
          id="inject-add"
          action={addAction}
          label={t("drill.add")}
          send={{ majorIncidentId: miId }}
          fields={{
            minute: { label: t("drill.minute") },
            kind: { label: t("drill.kind") },
            body: { label: t("drill.body"), missing: t("drill.bodyMissing") },
          }}
        >
          <TextField name="minute" type="number" min={0} max={1440} required defaultValue="5" />
          <SelectField
            name="kind"
            options={INJECT_KINDS.map((value) => ({ value, label: t(`injectKind.${value}`) }))}
          />
          <TextArea name="body" rows={3} required />
        </Ask>
      )}
    </>
  );
}
