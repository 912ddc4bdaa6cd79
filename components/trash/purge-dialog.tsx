import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TrashEntryView } from "@/lib/trash/contract";

type Props = { entry: TrashEntryView; what: string; action: FormAction };

/** The one act that cannot be undone, so it asks for the reference to be typed. */
export function PurgeDialog({ entry: { id, reference }, what, action }: Props) {
  const t = useTranslations("trash");
  const words = useFormWords();
  return (
    <Popover
      id={`purge-${id}`}
      look="danger"
      title={t("purge.title", { what })}
      trigger={
        <>
          {t("purge.open")}
          <span className="sr-only"> {what}</span>
        </>
      }
    >
      <ActionForm
        action={action}
        words={words}
        fields={{
          confirm: {
            label: t("purge.confirm", { reference }),
            missing: t("purge.missing", { reference }),
          },
          reason: { label: t("purge.reason"), missing: t("purge.reasonMissing") },
        }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="entryId" value={id} />
        <p className="text-body font-semibold wrap-anywhere">{t("purge.title", { what })}</p>
        <p className="text-text-2">{t("purge.lead")}</p>
        <TextField name="confirm" required autoComplete="off" spellCheck={false} />
        <TextField name="reason" required maxLength={500} autoComplete="off" />
        <div className="flex justify-end">
          <SubmitButton look="danger">{t("purge.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}
