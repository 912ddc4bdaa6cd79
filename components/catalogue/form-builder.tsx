"use client";

import { useId } from "react";
import { BuiltRows, useRows } from "@/components/building/built-rows";
import { AREA, CONTROL } from "@/components/building/control";
import { Labelled } from "@/components/building/labelled";
import { keyFrom, type RowWords } from "@/components/building/row-tools";
import { FIELD_KINDS, type FieldKind, type FormField } from "@/lib/catalogue/form";

export type FormWords = RowWords & {
  add: string;
  none: string;
  nameless: string;
  label: string;
  kind: string;
  kinds: Record<FieldKind, string>;
  hint: string;
  required: string;
  choices: string;
  min: string;
  max: string;
  shown: string;
  always: string;
  /** With `{label}` and `{choice}`. */
  when: string;
};

const EMPTY: FormField = {
  ...{ key: "", label: "", hint: "", kind: "text", required: false, choices: [] },
  ...{ min: null, max: null, shownWhen: null },
};

/** Builds a form field by field; what is built is sent as one hidden field of the form around it. */
export function FormBuilder({ form, words }: { form: readonly FormField[]; words: FormWords }) {
  const built = useRows(form);
  const { rows, setRows, add } = built;
  const change = (id: number, part: Partial<FormField>) =>
    setRows((now) => {
      const before = now.find((row) => row.id === id)?.item.key;
      const after = part.key ?? before;
      return now.map((row) => {
        if (row.id === id) return { id, item: { ...row.item, ...part } };
        const { shownWhen } = row.item;
        if (!shownWhen || shownWhen.field !== before || after === undefined) return row;
        return { ...row, item: { ...row.item, shownWhen: { ...shownWhen, field: after } } };
      });
    });
  const keys = rows.map(({ item }) => item.key);
  return (
    <BuiltRows
      name="form"
      built={built}
      words={words}
      nameOf={({ label }) => label || words.nameless}
      onAdd={() => add({ ...EMPTY, key: keyFrom("field", keys) })}
    >
      {({ id, item: field }, at) => (
        <FieldRow
          field={field}
          earlier={rows.slice(0, at).map((row) => row.item)}
          taken={rows.filter((row) => row.id !== id).map((row) => row.item.key)}
          isNew={!form.some(({ key }) => key === field.key)}
          words={words}
          onChange={(part) => change(id, part)}
        />
      )}
    </BuiltRows>
  );
}

type FieldProps = {
  field: FormField;
  earlier: readonly FormField[];
  taken: readonly string[];
  isNew: boolean;
  words: FormWords;
  onChange: (part: Partial<FormField>) => void;
};

function FieldRow({ field, earlier, taken, isNew, words, onChange }: FieldProps) {
  const id = useId();
  const numberOf = (typed: string) => (typed === "" ? null : Number(typed));
  const conditions = earlier
    .filter(({ kind }) => kind === "choice")
    .flatMap(({ key, label, choices }) => choices.map((is) => ({ key, label, is })));
  const chosen = conditions.findIndex(
    ({ key, is }) => key === field.shownWhen?.field && is === field.shownWhen.is,
  );
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Labelled label={words.label}>
        <input
          className={CONTROL}
          value={field.label}
          maxLength={120}
          onChange={({ target: { value } }) =>
            // The name under which answers are kept stays once there may be some.
            onChange({ label: value, ...(isNew ? { key: keyFrom(value || "field", taken) } : {}) })
          }
        />
      </Labelled>
      <Labelled label={words.kind}>
        <select
          className={CONTROL}
          value={field.kind}
          onChange={({ target: { value } }) =>
            onChange({
              kind: FIELD_KINDS.find((kind) => kind === value) ?? "text",
              ...{ choices: [], min: null, max: null },
            })
          }
        >
          {FIELD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </Labelled>
      {field.kind === "choice" && (
        <Labelled label={words.choices}>
          <textarea
            className={AREA}
            defaultValue={field.choices.join("\n")}
            onChange={({ target: { value } }) =>
              onChange({
                choices: value
                  .split("\n")
                  .map((line) => line.trim())
                  .filter(Boolean),
              })
            }
          />
        </Labelled>
      )}
      {field.kind === "number" && (
        <div className="grid grid-cols-2 gap-3">
          <Labelled label={words.min}>
            <input
              className={CONTROL}
              type="number"
              value={field.min ?? ""}
              onChange={({ target: { value } }) => onChange({ min: numberOf(value) })}
            />
          </Labelled>
          <Labelled label={words.max}>
            <input
              className={CONTROL}
              type="number"
              value={field.max ?? ""}
              onChange={({ target: { value } }) => onChange({ max: numberOf(value) })}
            />
          </Labelled>
        </div>
      )}
      <Labelled label={words.hint}>
        <input
          className={CONTROL}
          value={field.hint}
          maxLength={300}
          onChange={({ target: { value } }) => onChange({ hint: value })}
        />
      </Labelled>
      {(conditions.length > 0 || field.shownWhen !== null) && (
        <Labelled label={words.shown}>
          <select
            className={CONTROL}
            value={chosen}
            onChange={({ target: { value } }) => {
              const to = conditions[Number(value)];
              onChange({ shownWhen: to ? { field: to.key, is: to.is } : null });
            }}
          >
            <option value={-1}>{words.always}</option>
            {conditions.map(({ key, label, is }, at) => (
              <option key={`${key} ${is}`} value={at}>
                {words.when.replace("{label}", label).replace("{choice}", is)}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <label htmlFor={id} className="flex min-h-(--control) items-center gap-2 self-end">
        <input
          id={id}
          type="checkbox"
          className="size-4 accent-accent"
          checked={field.required}
          onChange={({ target: { checked } }) => onChange({ required: checked })}
        />
        {words.required}
      </label>
    </div>
  );
}
