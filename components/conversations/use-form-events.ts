"use client";

import { type RefObject, useEffect } from "react";

type Heard = {
  onSubmit: () => void;
  onKey?: (event: KeyboardEvent) => void;
};

/** Listens to the form around a field, before the form itself does, and keeps it from being emptied. */
export function useFormEvents(
  field: RefObject<HTMLTextAreaElement | null>,
  { onSubmit, onKey }: Heard,
) {
  useEffect(() => {
    const form = field.current?.form;
    // React resets a form once its action is over, refused or not; here the text is its writer's.
    const keep = (event: Event) => event.preventDefault();
    form?.addEventListener("reset", keep);
    form?.addEventListener("submit", onSubmit);
    if (onKey) form?.addEventListener("keydown", onKey);
    return () => {
      form?.removeEventListener("reset", keep);
      form?.removeEventListener("submit", onSubmit);
      if (onKey) form?.removeEventListener("keydown", onKey);
    };
  });
}
