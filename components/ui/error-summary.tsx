"use client";

import { useEffect, useRef } from "react";
import { errorOf, useForm } from "./form-context";

/** What has to be put right, with a link to each field; takes the focus when it appears. */
export function ErrorSummary({ title }: { title: string }) {
  const form = useForm();
  const { id, state, fields } = form;
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!state.ok) box.current?.focus();
  }, [state]);

  if (state.ok) return null;
  const errors = Object.keys(state.errors ?? {});
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script this is how the summary gets the focus
      autoFocus
      className="mbe-3 rounded-control border border-danger bg-surface p-3 text-text"
    >
      <p className="font-semibold text-danger">{state.message ?? title}</p>
      {errors.length > 0 && (
        <ul className="mbs-1 list-disc ps-5">
          {errors.map((name) => (
            <li key={name}>
              {fields[name] && !fields[name].elsewhere ? (
                <a className="text-link underline" href={`#${id}-${name}`}>
                  {errorOf(name, form)}
                </a>
              ) : (
                errorOf(name, form)
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
