"use client";

import { errorOf, useForm } from "@/components/ui/form-context";

type Props = { name: string; hint: string; checked: boolean };

/** Yes or no. */
export function CheckBox({ name, hint, checked }: Props) {
  const form = useForm();
  const { id, state, fields } = form;
  const own = `${id}-${name}`;
  const error = errorOf(name, form);
  const kept = state.ok ? undefined : state.values?.[name];
  const isChecked = kept === undefined ? checked : kept === "yes";
  return (
    <div className="grid gap-1">
      {error !== undefined && (
        <p id={`${own}-error`} className="font-medium text-danger">
          {error}
        </p>
      )}
      <label htmlFor={own} className="flex min-h-(--control) items-center gap-2 font-medium">
        <input
          key={String(isChecked)}
          id={own}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={isChecked}
          aria-describedby={hint === "" ? undefined : `${own}-hint`}
          className="size-4 flex-none accent-accent"
        />
        {fields[name]?.label ?? name}
      </label>
      {/* Behind it, so that it counts only where the box is empty. */}
      <input type="hidden" name={name} value="no" />
      {hint !== "" && (
        <p id={`${own}-hint`} className="text-text-2">
          {hint}
        </p>
      )}
    </div>
  );
}
