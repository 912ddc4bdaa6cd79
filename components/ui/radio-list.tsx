"use client";

import { errorOf, useForm } from "./form-context";

type Option = { value: string; label: string; hint?: string };

/** One of a list, each on a line of its own. */
export function RadioList({ name, options }: { name: string; options: readonly Option[] }) {
  const form = useForm();
  const own = `${form.id}-${name}`;
  const error = errorOf(name, form);
  const chosen = form.state.ok ? undefined : form.state.values?.[name];
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${own}-error`}>
      <legend className="font-medium">{form.fields[name]?.label ?? name}</legend>
      {error !== undefined && (
        <p id={`${own}-error`} className="font-medium text-danger">
          {error}
        </p>
      )}
      <div key={chosen} className="mbs-1 grid gap-1.5">
        {options.map(({ value, label, hint }, at) => (
          <label
            key={value}
            className="flex min-h-11 items-start gap-2 rounded-control border border-line bg-surface p-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              // The summary links to the list by its first line.
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
