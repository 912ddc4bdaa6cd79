import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import type { Look } from "@/components/ui/button-class";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";

type Props = {
  entryId: string;
  action: FormAction;
  look?: Look;
  /** What comes back, for whoever does not see it beside the button. */
  what?: string;
};

/** Gives back exactly what one deletion took. */
export function RestoreButton({ entryId, action, look = "plain", what }: Props) {
  const t = useTranslations("trash");
  const words = useFormWords();
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <FormKey />
      <input type="hidden" name="entryId" value={entryId} />
      <SubmitButton look={look} className={look === "quiet" ? "min-h-6! px-1! underline" : ""}>
        {t("restore")}
        {what !== undefined && <span className="sr-only"> {what}</span>}
      </SubmitButton>
    </ActionForm>
  );
}
