import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { AudienceTabs } from "./audience-tabs";

type Props = {
  ticketId: string;
  requester: string;
  action: FormAction;
  /** What to know before one answers here. */
  warning?: string;
};

/** Where an agent answers: to the requester, or to colleagues only. Which of the two shows in ground and words. */
export async function Composer({ ticketId, requester, action, warning }: Props) {
  const [t, words] = await Promise.all([getTranslations("desk"), formWords()]);
  return (
    <div className="no-print @container">
      <div className="px-4 pb-4 @2xl:px-7">
        {warning !== undefined && <p className="pbe-2 text-text-2">{warning}</p>}
        <ActionForm
          action={action}
          words={words}
          fields={{ body: { label: t("composer.label"), missing: t("composer.missing") } }}
          className="group rounded-card border border-line-strong bg-surface has-[[value=internal]:checked]:border-note-line has-[[value=internal]:checked]:bg-note [&_[role=alert]]:m-3"
        >
          <FormKey />
          <input type="hidden" name="ticketId" value={ticketId} />
          <fieldset className="flex flex-wrap items-center gap-1 border-b border-line px-2.5 py-1.5 group-has-[[value=internal]:checked]:border-note-line">
            <legend className="sr-only">{t("composer.audience")}</legend>
            <AudienceTabs reply={t("composer.reply")} note={t("composer.note")} />
            <span className="ms-auto truncate text-meta text-text-2 group-has-[[value=internal]:checked]:hidden">
              {t("composer.to", { name: requester })}
            </span>
            <span className="ms-auto hidden text-meta text-text-2 group-has-[[value=internal]:checked]:inline">
              {t("composer.hidden")}
            </span>
          </fieldset>
          <TextArea
            name="body"
            labelHidden
            rows={2}
            placeholder={t("composer.placeholder")}
            className="border-transparent! bg-transparent! px-3.5 text-body outline-offset-[-2px]!"
          />
          <AttachmentField dropAnywhere className="px-2 pbe-1" />
          <div className="flex items-center justify-end gap-2 p-2.5 pbs-0">
            <span className="me-auto ps-1 text-meta text-text-2">{t("composer.markdown")}</span>
            <SubmitButton>
              <span className="group-has-[[value=internal]:checked]:hidden">
                {t("composer.sendReply")}
              </span>
              <span className="hidden group-has-[[value=internal]:checked]:inline">
                {t("composer.saveNote")}
              </span>
              <span aria-hidden className="max-sm:hidden pointer-coarse:hidden">
                ⌘↵
              </span>
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </div>
  );
}
