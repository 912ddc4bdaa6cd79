"use client";

import { errorOf, useForm } from "./form-context";

type Choice = { value: string; label: string; hint?: string };

/** One of a few, each with a sentence of its own; `asList` for more of them, each on a line of its own. */
export function ChoiceField({
  name,
  choices,
  defaultValue,
  asList = false,
}: {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  asList?: boolean;
}) {
  const form = useForm();
  const { id, state, fields } = form;
  const own = `${id}-${name}`;
  const error = errorOf(name, form);
  const chosen = state.values?.[name] ?? defaultValue;
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${own}-error`}>
      <legend className="font-medium">{fields[name]?.label ?? name}</legend>
      {error !== undefined && (
        <p id={`${own}-error`} className="font-medium text-danger">
          {error}
        </p>
      )}
      <div key={chosen} className={`mbs-1 grid gap-2 ${asList ? "" : "sm:grid-cols-3"}`}>
        {choices.map(({ value, label, hint }, at) => (
          <label
            key={value}
            className="flex min-h-(--control) items-start gap-2 rounded-control border border-line-strong bg-surface p-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              // The summary links to the group by its first choice.
              id={at === 0 ? own : undefined}
              name={name}
              value={value}
              defaultChecked={value === chosen}
              className="mbs-1 size-4 flex-none accent-accent"
            />
            <span className="min-w-0">
              <bdi className="font-medium break-words">{label}</bdi>
              {hint && <span className="block text-text-2">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
