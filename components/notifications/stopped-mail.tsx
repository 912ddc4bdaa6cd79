import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";

type Props = { stopped: { isAll: boolean; references: readonly string[] }; action: FormAction };

/** Which mail somebody stopped by the link of one, whatever the matrix below says, and the way back. */
export function StoppedMail({ stopped: { isAll, references }, action }: Props) {
  const t = useTranslations("notifications.preferences.stopped");
  const words = useFormWords();
  return (
    <ActionForm action={action} words={words} fields={{}}>
      <FormKey />
      <p>{isAll ? t("all") : t("some", { references: references.join(", ") })}</p>
      <div>
        <SubmitButton>{t("resume")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
