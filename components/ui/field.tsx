"use client";

import type { ComponentProps, ReactNode } from "react";
import { errorOf, useForm } from "./form-context";

type Common = { name: string; hint?: ReactNode; defaultValue?: string; labelHidden?: boolean };

export function TextField({
  name,
  hint,
  defaultValue,
  labelHidden,
  className,
  ...input
}: Common & ComponentProps<"input">) {
  const field = useField(name, hint, defaultValue);
  return (
    <Labelled {...field} hint={hint} labelHidden={labelHidden}>
      <input {...input} {...field.control} className={`control h-(--control) ${className ?? ""}`} />
    </Labelled>
  );
}

export function TextArea({
  name,
  hint,
  defaultValue,
  labelHidden,
  className,
  rows = 4,
  ...input
}: Common & ComponentProps<"textarea">) {
  const field = useField(name, hint, defaultValue);
  return (
    <Labelled {...field} hint={hint} labelHidden={labelHidden}>
      <textarea
        {...input}
        {...field.control}
        rows={rows}
        // It grows with what is typed, from the height that its rows ask for.
        style={{ minBlockSize: `calc(${rows}lh + 14px)` }}
        className={`control field-sizing-content max-h-96 py-1.5 ${className ?? ""}`}
      />
    </Labelled>
  );
}

export type Option = { value: string; label: string };

export function SelectField({
  name,
  hint,
  defaultValue,
  labelHidden,
  className,
  options,
  ...input
}: Common & ComponentProps<"select"> & { options: readonly Option[] }) {
  const field = useField(name, hint, defaultValue);
  return (
    <Labelled {...field} hint={hint} labelHidden={labelHidden}>
      <select
        {...input}
        {...field.control}
        // React leaves a select on its first option when a form resets, unless it is a new one.
        key={field.control.defaultValue}
        className={`control h-(--control) ${className ?? ""}`}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function useField(name: string, hint: ReactNode, defaultValue: string | undefined) {
  const form = useForm();
  const { id, state, fields } = form;
  const own = `${id}-${name}`;
  const error = errorOf(name, form);
  const about = [error && `${own}-error`, hint && `${own}-hint`].filter(Boolean).join(" ");
  return {
    label: fields[name]?.label ?? name,
    error,
    control: {
      id: own,
      name,
      defaultValue: state.ok ? defaultValue : (state.values?.[name] ?? defaultValue),
      "aria-invalid": error === undefined ? undefined : true,
      "aria-describedby": about || undefined,
    },
  };
}

type LabelledProps = {
  label: string;
  error: string | undefined;
  hint: ReactNode;
  labelHidden: boolean | undefined;
  control: { id: string };
  children: ReactNode;
};

function Labelled({ label, error, hint, labelHidden, control, children }: LabelledProps) {
  return (
    <div className="grid gap-1">
      <label htmlFor={control.id} className={labelHidden ? "sr-only" : "font-medium"}>
        {label}
      </label>
      {hint && (
        <p id={`${control.id}-hint`} className="text-text-2">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${control.id}-error`} className="font-medium text-danger">
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
