import { getTimeZone, getTranslations } from "next-intl/server";
import { FoundField } from "@/components/building/found-field";
import { Ask } from "@/components/major-incidents/ask";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { ACTION_KINDS, ACTION_TICKET_TYPES } from "@/lib/major-incidents/review-words";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  miId: string;
  agents: readonly Named[];
  ownerId: string;
  /** The day by which it is due unless another is chosen, as `YYYY-MM-DD`. */
  due: string;
  action: FormAction;
};

/** A new ticket for somebody, or one that is there already. */
export async function ActionForms({ miId, agents, ownerId, due, action }: Props) {
  const [t, zone] = await Promise.all([getTranslations("majorReviews"), getTimeZone()]);
  const kinds = ACTION_KINDS.map((value) => ({ value, label: t(`actionKind.${value}`) }));
  const field = (name: string) => ({ label: t(`action.${name}`) });
  const send = { majorIncidentId: miId, zone };
  return (
    <span className="flex flex-wrap gap-2">
      <Ask
        id="action-add"
        action={action}
        label={t("action.add")}
        send={send}
        fields={{
          title: { label: t("action.title"), missing: t("action.titleMissing") },
          kind: field("kind"),
          type: field("type"),
          ownerId: field("owner"),
          dueAt: field("dueAt"),
          note: field("note"),
        }}
      >
        <TextField name="title" required maxLength={200} />
        <SelectField name="kind" options={kinds} />
        <FoundField
          kind="staff"
          name="ownerId"
          defaultValue={ownerId}
          options={agents.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="dueAt" type="date" defaultValue={due} />
        <SelectField
          name="type"
          options={ACTION_TICKET_TYPES.map((value) => ({ value, label: t(`ticketType.${value}`) }))}
        />
        <TextArea name="note" rows={2} />
      </Ask>
      <Ask
        id="action-link"
        action={action}
        look="quiet"
        label={t("action.link")}
        send={send}
        fields={{
          ticketId: { label: t("action.ticket"), missing: t("action.ticketMissing") },
          kind: field("kind"),
          dueAt: field("dueAt"),
        }}
      >
        <TextField name="ticketId" required placeholder="PRB-92" />
        <SelectField name="kind" options={kinds} />
        <TextField name="dueAt" type="date" defaultValue={due} />
      </Ask>
    </span>
  );
}
