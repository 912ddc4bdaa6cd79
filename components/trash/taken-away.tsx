import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";

type Props = { ticketId: string; list: string; restoreAction: FormAction };

/** The ways on for an agent whose ticket is put into the trash while they have it open. */
export function TakenAway({ ticketId, list, restoreAction }: Props) {
  const t = useTranslations("live");
  const words = useFormWords();
  return (
    <>
      <ActionForm action={restoreAction} words={words} fields={{}}>
        <FormKey />
        <input type="hidden" name="ticketId" value={ticketId} />
        <SubmitButton look="plain">{t("gone.restore")}</SubmitButton>
      </ActionForm>
      <ButtonLink href={list} look="quiet">
        {t("gone.leave")}
      </ButtonLink>
    </>
  );
}
