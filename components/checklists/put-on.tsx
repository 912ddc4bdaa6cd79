import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";

type Props = {
  ticketId: string;
  checklists: readonly { id: string; name: string }[];
  action: FormAction;
};

/** Puts all tasks of a checklist on a ticket. */
export function PutOn({ ticketId, checklists, action }: Props) {
  const t = useTranslations("checklists");
  if (checklists.length === 0) return null;
  return (
    <div className="no-print">
      <Ask
        id="put-on-checklist"
        action={action}
        look="quiet"
        label={t("apply")}
        send={{ ticketId }}
        fields={{ checklistId: { label: t("choose") } }}
      >
        <SelectField
          name="checklistId"
          options={checklists.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Ask>
    </div>
  );
}
