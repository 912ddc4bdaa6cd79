import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Kbd } from "@/components/ui/kbd";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";

type Props = {
  ticketId: string;
  requester: string;
  action: FormAction;
  /** What to know before one answers here. */
  warning?: string;
};

const TAB =
  "inline-flex min-h-(--control) items-center gap-1.5 rounded-control px-2.5 font-medium text-text-2 hover:text-text has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus";

/** Where an agent answers: to the requester, or to colleagues only. Which of the two shows in ground and words. */
export async function Composer({ ticketId, requester, action, warning }: Props) {
  const [t, words] = await Promise.all([getTranslations("desk"), formWords()]);
  return (
    <div className="no-print border-t border-line px-4 py-3 @container sm:border-0 sm:pb-4 lg:px-7">
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
          <label className={`${TAB} has-checked:bg-accent-soft`}>
            <input
              type="radio"
              name="audience"
              value="public"
              defaultChecked
              data-key="reply"
              className="sr-only"
            />
            {t("composer.reply")}
            <Kbd>R</Kbd>
          </label>
          <label className={`${TAB} has-checked:bg-note-line/50`}>
            <input
              type="radio"
              name="audience"
              value="internal"
              data-key="note"
              className="sr-only"
            />
            {t("composer.note")}
            <Kbd>N</Kbd>
          </label>
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
          className="border-transparent! bg-transparent! px-3.5 text-body"
        />
        <div className="flex items-center justify-end gap-2 p-2.5 pbs-0">
          <span className="me-auto ps-1 text-meta text-text-2">{t("composer.markdown")}</span>
          <SubmitButton>
            <span className="group-has-[[value=internal]:checked]:hidden">
              {t("composer.sendReply")}
            </span>
            <span className="hidden group-has-[[value=internal]:checked]:inline">
              {t("composer.saveNote")}
            </span>
            <span aria-hidden className="pointer-coarse:hidden">
              ⌘↵
            </span>
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
