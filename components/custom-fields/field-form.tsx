import { useTranslations } from "next-intl";
import { CheckList } from "@/components/ui/check-list";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import { AUDIENCES, type FieldView, NEEDED } from "@/lib/custom-fields/contract";
import { CUSTOM_KINDS } from "@/lib/custom-fields/values";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";

type Props = { field?: FieldView; action: FormAction };

/** What is asked, of which tickets, and who knows of it. */
export function FieldForm({ field, action }: Props) {
  const t = useTranslations("customFields");
  const words = useFormWords();
  const kind = field?.kind;
  const offers = kind === undefined || kind === "choice" || kind === "choices";
  const counts = kind === undefined || kind === "number";
  return (
    <KeptForm
      action={action}
      kept={field ? { name: "fieldId", id: field.id, version: field.version } : null}
      words={words}
      fields={{
        label: { label: t("label"), missing: t("labelMissing") },
        fieldKey: { label: t("key"), missing: t("keyMissing") },
        kind: { label: t("kind") },
        help: { label: t("help") },
        types: { label: t("types") },
        choices: { label: t("choices") },
        min: { label: t("min") },
        max: { label: t("max") },
        audience: { label: t("audience") },
        required: { label: t("required") },
        position: { label: t("position") },
      }}
      className="grid gap-4"
    >
      <TextField
        name="label"
        required
        maxLength={60}
        autoComplete="off"
        defaultValue={field?.label ?? ""}
      />
      {!field && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            name="fieldKey"
            required
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            hint={t("keyHint")}
          />
          <SelectField
            name="kind"
            defaultValue="text"
            options={CUSTOM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </div>
      )}
      <TextField
        name="help"
        maxLength={300}
        hint={t("helpHint")}
        defaultValue={field?.help ?? ""}
      />
      <CheckList
        name="types"
        options={TICKET_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        chosen={field?.types ?? ["incident"]}
      />
      {offers && (
        <TextArea
          name="choices"
          rows={4}
          hint={t("choicesHint")}
          defaultValue={field?.choices.join("\n") ?? ""}
        />
      )}
      {counts && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            name="min"
            type="number"
            step="any"
            hint={t("boundsHint")}
            defaultValue={String(field?.min ?? "")}
          />
          <TextField
            name="max"
            type="number"
            step="any"
            hint={t("boundsHint")}
            defaultValue={String(field?.max ?? "")}
          />
        </div>
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          name="audience"
          defaultValue={field?.audience ?? "desk"}
          options={AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        />
        <SelectField
          name="required"
          defaultValue={field?.required ?? "never"}
          options={NEEDED.map((value) => ({ value, label: t(`needed.${value}`) }))}
        />
      </div>
      {field && (
        <TextField
          name="position"
          type="number"
          min={0}
          max={1_000}
          hint={t("positionHint")}
          defaultValue={String(field.position ?? 0)}
        />
      )}
      <div>
        <SubmitButton>{field ? t("save") : t("create")}</SubmitButton>
      </div>
    </KeptForm>
  );
}
