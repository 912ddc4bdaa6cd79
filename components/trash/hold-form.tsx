import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { LegalHoldView } from "@/lib/trash/contract";

type Props = {
  ticketId: string;
  hold: LegalHoldView | null;
  holdAction: FormAction;
  liftAction: FormAction;
};

/** Sets a legal hold and says why, or tells who set it and lifts it. */
export function HoldForm({ ticketId, hold, holdAction, liftAction }: Props) {
  const t = useTranslations("trash");
  const words = useFormWords();
  return (
    <ActionForm
      key={hold?.id ?? "none"}
      action={hold ? liftAction : holdAction}
      words={words}
      fields={{ reason: { label: t("hold.why"), missing: t("hold.missing") } }}
      className="grid gap-3 border-t border-line pbs-4"
    >
      <FormKey />
      <input type="hidden" name="ticketId" value={ticketId} />
      {hold ? (
        <p className="max-w-72 text-text-2">
          {t("hold.stands", { name: hold.setBy.name, reason: hold.reason })}
        </p>
      ) : (
        <TextField name="reason" maxLength={500} autoComplete="off" hint={t("hold.hint")} />
      )}
      <SubmitButton look="plain">{hold ? t("hold.lift") : t("hold.set")}</SubmitButton>
    </ActionForm>
  );
}
