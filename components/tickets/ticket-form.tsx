import { getTranslations } from "next-intl/server";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { FoundField } from "@/components/building/found-field";
import { DraftField } from "@/components/conversations/draft-field";
import { draftWords } from "@/components/conversations/draft-words";
import { CustomControls, customLabels } from "@/components/custom-fields/custom-controls";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { writingWords } from "@/components/writing/writing-words";
import type { DraftView } from "@/lib/conversations/draft-contract";
import type { FieldView } from "@/lib/custom-fields/contract";
import type { Named } from "@/lib/tickets/contract";
import type { TicketType } from "@/lib/tickets/lifecycles/words";
import { LEVELS } from "@/lib/tickets/priority";
import type { Choices } from "./list-address";
import { RecordFields, recordLabels } from "./record-fields";

type Props = {
  type: TicketType;
  people: readonly (Named & { email: string })[];
  choices: Choices;
  personId: string;
  draft: DraftView;
  timeZone: string;
  /** The desk's own fields of this type. */
  custom: readonly FieldView[];
  action: FormAction;
};

/** An agent writes down what a customer told them, or opens a problem or change of the desk's own. */
export async function TicketForm(props: Props) {
  const { type, people, choices, personId, draft, timeZone, custom, action } = props;
  const own = type === "problem" || type === "change" ? type : null;
  const [t, desk, fields, words, drafts, writing, record] = await Promise.all([
    getTranslations("tickets"),
    getTranslations("desk"),
    getTranslations("customFields"),
    formWords(),
    draftWords(),
    writingWords(),
    own ? recordLabels(own) : {},
  ]);
  const levels = LEVELS.map((value) => ({ value, label: t(`level.${value}`) }));
  const optional = (list: readonly Named[]) => [
    { value: "", label: desk("none") },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        ...record,
        ...customLabels(custom, (label) => fields("missing", { label })),
        requesterId: { label: t("field.requester"), missing: desk("new.requesterMissing") },
        subject: { label: t("field.subject"), missing: desk("new.subjectMissing") },
        description: {
          label: t("field.description"),
          missing: desk(`new.descriptionMissing.${type}`),
        },
        impact: { label: t("field.impact") },
        urgency: { label: t("field.urgency") },
        serviceId: { label: t("field.service") },
        teamId: { label: t("field.team") },
        assigneeId: { label: desk("new.assignee") },
      }}
      className="grid gap-4"
    >
      <FormKey />
      <input type="hidden" name="type" value={type} />
      <p className="text-text-2">{desk(`new.lead.${type}`)}</p>
      {!own && (
        <FoundField
          kind="people"
          name="requesterId"
          required
          options={[
            { value: "", label: "" },
            ...people.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })),
          ]}
        />
      )}
      <TextField
        name="subject"
        required
        maxLength={200}
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
        also={["subject"]}
      />
      <AttachmentField dropAnywhere given={draft.attachments} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField name="impact" options={levels} defaultValue="low" />
        <SelectField name="urgency" options={levels} defaultValue="low" />
        <FoundField kind="services" name="serviceId" options={optional(choices.services)} />
        <SelectField name="teamId" options={optional(choices.teams)} />
        <FoundField kind="staff" name="assigneeId" options={optional(choices.agents)} />
      </div>
      <CustomControls fields={custom} people={people} />
      {own && <RecordFields type={own} values={{}} timeZone={timeZone} />}
      <div>
        <SubmitButton>{desk("new.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
