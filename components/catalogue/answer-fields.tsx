import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { FoundField } from "@/components/building/found-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { Fields } from "@/components/ui/form-context";
import type { FormField } from "@/lib/catalogue/form";
import { ShownWhen } from "./shown-when";

type Named = { id: string; name: string };
type Props = {
  form: readonly FormField[];
  people: readonly Named[];
  /** What was answered before, by key. */
  given?: Readonly<Record<string, unknown>>;
  files?: readonly Named[];
};

export const controlOf = (key: string) => `answer-${key}`;

/** What the fields of a form are called, for the form around them. */
export const answerLabels = (
  form: readonly FormField[],
  missing: (label: string) => string,
): Fields =>
  Object.fromEntries(
    form.map(({ key, label, required }) => [
      controlOf(key),
      { label, ...(required ? { missing: missing(label) } : {}) },
    ]),
  );

/** The fields of a request form, in order. Without script each says when it is asked. */
export function AnswerFields({ form, people, given = {}, files = [] }: Props) {
  const t = useTranslations("catalogue");
  return form.map((field) => {
    const { key, shownWhen } = field;
    const control = (
      <AnswerField
        name={controlOf(key)}
        field={field}
        people={people}
        given={given[key]}
        files={files}
      />
    );
    if (shownWhen === null) return <div key={key}>{control}</div>;
    const label = form.find((other) => other.key === shownWhen.field)?.label ?? "";
    return (
      <ShownWhen
        key={key}
        control={controlOf(shownWhen.field)}
        is={shownWhen.is}
        hint={t("onlyIf", { label, choice: shownWhen.is })}
      >
        {control}
      </ShownWhen>
    );
  });
}

type FieldProps = {
  name: string;
  field: FormField;
  people: readonly Named[];
  given: unknown;
  files?: readonly Named[];
};

/** The control of one field by its kind. */
export function AnswerField({ name, field, people, given, files = [] }: FieldProps): ReactNode {
  const t = useTranslations("catalogue");
  const { kind, required, hint } = field;
  const common = {
    name,
    required,
    hint: hint === "" ? undefined : hint,
    defaultValue: given === undefined ? "" : String(given),
  };
  switch (kind) {
    case "text":
      return <TextField {...common} maxLength={500} />;
    case "long":
      return <TextArea {...common} maxLength={10_000} />;
    case "number":
      return (
        <TextField
          {...common}
          type="number"
          step="any"
          {...(field.min === null ? {} : { min: field.min })}
          {...(field.max === null ? {} : { max: field.max })}
        />
      );
    case "date":
      return <TextField {...common} type="date" />;
    case "choice":
      return (
        <SelectField
          {...common}
          options={[
            { value: "", label: t("choose") },
            ...field.choices.map((value) => ({ value, label: value })),
          ]}
        />
      );
    case "person":
      return (
        <FoundField
          {...common}
          kind="people"
          options={[
            { value: "", label: t("choose") },
            ...people.map(({ id, name: label }) => ({ value: id, label })),
          ]}
        />
      );
    case "file":
      return (
        <div className="grid gap-1">
          <span className="font-medium">{field.label}</span>
          {hint !== "" && <p className="text-text-2">{hint}</p>}
          {files.length > 0 && (
            <ul>
              {files.map(({ id, name }) => (
                <li key={id}>
                  <label className="flex min-h-(--control) items-center gap-2">
                    <input
                      type="checkbox"
                      name="keptFiles[]"
                      value={id}
                      defaultChecked
                      className="size-4 accent-accent"
                    />
                    <bdi>{name}</bdi>
                  </label>
                </li>
              ))}
            </ul>
          )}
          <AttachmentField />
        </div>
      );
  }
}
