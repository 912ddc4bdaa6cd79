"use client";

import type { Option } from "./field";
import { errorOf, useForm } from "./form-context";

type Props = {
  /** Without the brackets under which its values are sent. */
  name: string;
  options: readonly Option[];
  chosen?: readonly string[];
};

/** Any number of a few; what was ticked survives a refusal. */
export function CheckList({ name, options, chosen = [] }: Props) {
  const form = useForm();
  const own = `${form.id}-${name}`;
  const error = errorOf(name, form);
  const kept = form.state.ok ? undefined : form.state.values?.[name];
  const ticked = kept === undefined ? chosen : kept.split(" ");
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${own}-error`}>
      <legend className="font-medium">{form.fields[name]?.label ?? name}</legend>
      {error !== undefined && (
        <p id={`${own}-error`} className="font-medium text-danger">
          {error}
        </p>
      )}
      {/* None ticked is an answer too. */}
      <input type="hidden" name={`${name}[]`} value="" />
      <div
        key={ticked.join()}
        className="mbs-1 grid max-h-72 gap-x-4 overflow-y-auto sm:grid-cols-2"
      >
        {options.map(({ value, label }, at) => (
          <label key={value} className="flex min-h-(--control) items-center gap-2">
            <input
              type="checkbox"
              id={at === 0 ? own : undefined}
              name={`${name}[]`}
              value={value}
              defaultChecked={ticked.includes(value)}
              className="size-4 flex-none accent-accent"
            />
            <bdi>{label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
