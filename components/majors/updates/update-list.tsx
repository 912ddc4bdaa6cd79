import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SelectField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedText } from "@/components/ui/typed-text";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import type { MiUpdateView } from "@/lib/major-incidents/update-contract";
import { PROMISE_MINUTES } from "./promise-minutes";
import { ShowAfter } from "./show-after";

type Props = {
  updates: readonly MiUpdateView[];
  /** The page on which one is corrected. */
  href: string;
  withdrawAction: FormAction;
  approveAction: FormAction;
};

/** What was told and what waits to be, the latest first. */
export function UpdateList({ updates, href, withdrawAction, approveAction }: Props) {
  const t = useTranslations("majorUpdates");
  const m = useTranslations("majors");
  const words = useFormWords();
  const now = useNow();
  if (updates.length === 0) return <p className="text-text-2">{t("none")}</p>;
  return (
    <ol className="grid gap-3">
      {updates.map((one) => (
        <li
          key={one.id}
          id={`update-${one.number}`}
          className="grid gap-2 rounded-card border border-line bg-surface p-3"
        >
          <p className="flex flex-wrap items-center gap-2">
            <strong>{m(`phase.${one.phase}`)}</strong>
            {one.audiences.map((audience) => (
              <Badge key={audience}>{m(`audience.${audience}`)}</Badge>
            ))}
            {one.state !== "sent" && <Badge tone="note">{t(`state.${one.state}`)}</Badge>}
            {one.corrects && <Badge>{t("corrects", { number: one.corrects.number })}</Badge>}
            {one.correctedBy.map(({ id, number }) => (
              <Badge key={id} tone="danger">
                {t("correctedBy", { number })}
              </Badge>
            ))}
          </p>
          {one.headline && <p className="font-medium">{one.headline}</p>}
          <TypedText html={one.bodyHtml} />
          {one.nextUpdateBy && (
            <p className="text-text-2">
              {t("next")} <When at={one.nextUpdateBy} as="hour" />
            </p>
          )}
          <p className="flex flex-wrap gap-x-3 text-meta text-text-3">
            <span>{t("number", { number: one.number })}</span>
            <span>{t("by", { name: one.author?.name ?? t("system") })}</span>
            {one.approvedBy && <span>{t("approvedBy", { name: one.approvedBy.name })}</span>}
            <When at={one.sentAt ?? one.createdAt} as="hour" />
            {one.state === "sent" && (
              <span>
                {one.recipients.queued < one.recipients.total
                  ? t("queued", one.recipients)
                  : t("told", { total: one.recipients.total })}
              </span>
            )}
          </p>
          {one.releaseAt && <ShowAfter at={one.releaseAt} />}
          {one.aloneFrom && (
            <p className="text-text-2">
              {t("aloneFrom")} <When at={one.aloneFrom} as="exact" />
            </p>
          )}
          <div className="flex flex-wrap gap-2 empty:hidden">
            {one.can.withdraw && (
              <ActionForm action={withdrawAction} words={words} fields={{}}>
                <FormKey />
                <input type="hidden" name="updateId" value={one.id} />
                <SubmitButton look="plain" className="min-h-11 sm:min-h-(--control)">
                  {t("undo")}
                </SubmitButton>
              </ActionForm>
            )}
            {one.can.approve && (
              <ActionForm
                action={approveAction}
                words={words}
                fields={{
                  minutes: { label: t("nextUpdateBy") },
                  nextUpdateBy: { label: t("nextUpdateBy"), elsewhere: true },
                }}
                className="flex flex-wrap items-end gap-2"
              >
                <FormKey />
                <input type="hidden" name="updateId" value={one.id} />
                {one.nextUpdateBy !== null && new Date(one.nextUpdateBy) <= now && (
                  <SelectField
                    name="minutes"
                    hint={t("hasPassed")}
                    defaultValue="30"
                    options={PROMISE_MINUTES.map((count) => ({
                      value: String(count),
                      label: t("minutes", { count }),
                    }))}
                  />
                )}
                <SubmitButton className="min-h-11 sm:min-h-(--control)">
                  {t("approve")}
                </SubmitButton>
              </ActionForm>
            )}
            {one.can.correct && (
              <Link href={`${href}?correct=${one.id}#compose`} className="text-accent underline">
                {t("correct", { number: one.number })}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
