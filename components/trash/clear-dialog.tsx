import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { TrashFilter } from "@/lib/trash/contract";

type Props = { count: number; filter: TrashFilter; action: FormAction };

/** Gives up all that is in the trash, or all that is found there; how many that is has to be typed. */
export function ClearDialog({ count, filter, action }: Props) {
  const t = useTranslations("trash");
  const words = useFormWords();
  const narrowed = Object.entries(filter);
  return (
    <Popover
      id="clear-trash"
      look="danger"
      title={t("clear.title", { count })}
      trigger={narrowed.length > 0 ? t("clear.openFound") : t("clear.open")}
    >
      <ActionForm
        action={action}
        words={words}
        fields={{
          confirm: { label: t("clear.confirm", { count }), missing: t("clear.missing") },
          reason: { label: t("clear.reason"), missing: t("clear.reasonMissing") },
        }}
        className="grid gap-3"
      >
        <FormKey />
        {narrowed.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-body font-semibold">{t("clear.title", { count })}</p>
        <p className="text-text-2">{t("clear.lead")}</p>
        <TextField name="confirm" required autoComplete="off" spellCheck={false} />
        <TextField name="reason" required maxLength={500} autoComplete="off" />
        <div className="flex justify-end">
          <SubmitButton look="danger">{t("clear.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}
