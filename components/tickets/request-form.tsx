import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { FoundField } from "@/components/building/found-field";
import { DraftField } from "@/components/conversations/draft-field";
import { draftWords } from "@/components/conversations/draft-words";
import { CustomControls, customLabels } from "@/components/custom-fields/custom-controls";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { writingWords } from "@/components/writing/writing-words";
import type { DraftView } from "@/lib/conversations/draft-contract";
import type { FieldView } from "@/lib/custom-fields/contract";
import type { Named } from "@/lib/tickets/contract";
import { LEVELS } from "@/lib/tickets/priority";

type Props = {
  type: "incident" | "request";
  services: readonly Named[];
  personId: string;
  draft: DraftView;
  timeZone: string;
  /** The desk's own fields that customers know of, and whom they can name in them. */
  custom: readonly FieldView[];
  people: readonly Named[];
  action: FormAction;
};

/** "Something is broken" or "I need something", in a customer's words. */
export async function RequestForm(props: Props) {
  const { type, services, personId, draft, timeZone, custom, people, action } = props;
  const [t, fields, words, drafts, writing] = await Promise.all([
    getTranslations("portal"),
    getTranslations("customFields"),
    formWords(),
    draftWords(),
    writingWords(),
  ]);
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        subject: { label: t(`new.${type}.subject`), missing: t(`new.${type}.subjectMissing`) },
        description: { label: t(`new.${type}.description`), missing: t("new.descriptionMissing") },
        serviceId: { label: t("new.service") },
        urgency: { label: t("new.urgency") },
        ...customLabels(custom, (label) => fields("missing", { label })),
      }}
      className="grid gap-5"
    >
      <FormKey />
      <input type="hidden" name="type" value={type} />
      <TextField
        name="subject"
        required
        maxLength={200}
        hint={t(`new.${type}.subjectHint`)}
        defaultValue={draft.fields.subject ?? ""}
      />
      <DraftField
        name="description"
        url="/api/v1/drafts/new-ticket"
        local={`muster:draft:${personId}:new`}
        kept={draft}
        timeZone={timeZone}
        words={drafts}
        writing={writing}
        ticketId={null}
        rows={6}
        hint={t(`new.${type}.descriptionHint`)}
        also={["subject"]}
      />
      <AttachmentField dropAnywhere given={draft.attachments} />
      <FoundField
        kind="services"
        name="serviceId"
        options={[
          { value: "", label: t("new.noService") },
          ...services.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <CustomControls fields={custom} people={people} />
      <ChoiceField
        name="urgency"
        defaultValue="medium"
        choices={LEVELS.map((value) => ({
          value,
          label: t(`urgency.${value}.label`),
          hint: t(`urgency.${value}.hint`),
        }))}
      />
      <div>
        <SubmitButton className="max-sm:w-full">{t("new.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
