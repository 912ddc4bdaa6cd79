import { MailCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { formWords } from "@/components/ui/words";
import type { FlagView } from "@/lib/mail/contract";

type Props = { rows: readonly FlagView[]; liftAction: FormAction };

/** Where mail does not arrive, and why, to be looked after and tried again. */
export async function FlaggedAddresses({ rows, liftAction }: Props) {
  const [t, words] = await Promise.all([getTranslations("mail"), formWords()]);
  if (rows.length === 0) {
    return (
      <EmptyState glyph={<MailCheck aria-hidden size={24} strokeWidth={1.5} />}>
        {t("addresses.empty")}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-4">
      <p className="text-text-2">{t("addresses.intro")}</p>
      <ul className="grid gap-4">
        {rows.map((flag) => (
          <li key={flag.id} className="grid gap-1 border-b border-line pb-3">
            <p className="break-words">
              {t(`trace.flag.${flag.kind}`, { address: flag.address })}{" "}
              <span className="text-meta text-text-2">
                <When at={flag.createdAt} as="hour" />
              </span>
            </p>
            {flag.words !== "" && (
              <bdi className="font-mono text-meta break-words text-text-2">{flag.words}</bdi>
            )}
            <ActionForm action={liftAction} words={words} fields={{}}>
              <FormKey />
              <input type="hidden" name="flagId" value={flag.id} />
              <SubmitButton look="plain">{t("trace.flag.lift")}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
