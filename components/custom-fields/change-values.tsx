import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { useFormWords } from "@/components/ui/words";
import type { FieldOnTicket } from "@/lib/custom-fields/contract";
import { CustomControls, customLabels } from "./custom-controls";
import { CustomValues } from "./custom-values";

type Named = { id: string; name: string };
type Props = {
  ticket: { id: string; version: number };
  fields: readonly FieldOnTicket[];
  people: readonly Named[];
  /** Null for whoever only reads. */
  action: FormAction | null;
};

/** The desk's own fields beside a ticket, and behind a button the form that changes them. */
export function ChangeValues({ ticket, fields, people, action }: Props) {
  const t = useTranslations("customFields");
  const words = useFormWords();
  const asked = fields.filter(({ field }) => field.retired !== true).map(({ field }) => field);
  const given = Object.fromEntries(
    fields.flatMap(({ field, value }) => (value === null ? [] : [[field.key, value]])),
  );
  if (fields.length === 0) return null;
  return (
    <section aria-label={t("title")} className="grid gap-2">
      <CustomValues fields={fields} />
      {action && asked.length > 0 && (
        <div className="no-print">
          <Popover id="custom-fields" title={t("change")} trigger={t("change")}>
            <ActionForm
              action={action}
              words={words}
              fields={customLabels(asked, (label) => t("missing", { label }))}
              className="grid gap-3"
            >
              <FormKey />
              <input type="hidden" name="ticketId" value={ticket.id} />
              <VersionField version={ticket.version} />
              <p className="text-body font-semibold">{t("title")}</p>
              <CustomControls fields={asked} people={people} given={given} />
              <div className="flex justify-end">
                <SubmitButton>{t("save")}</SubmitButton>
              </div>
            </ActionForm>
          </Popover>
        </div>
      )}
    </section>
  );
}
