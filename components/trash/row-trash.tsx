"use client";

import { useEffect, useRef } from "react";
import { ActionForm, type FormWords } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";

/** Puts the row of a list that the key was pressed on into the trash, and goes on to the next one. */
export function RowTrash({ action, words }: { action: FormAction; words: FormWords }) {
  const named = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const trash = ({ target }: Event) => {
      const input = named.current;
      if (!(target instanceof HTMLElement) || !input?.form) return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
      const at = rows.indexOf(target);
      (rows[at + 1] ?? rows[at - 1])?.focus();
      input.value = target.dataset.row ?? "";
      input.form.requestSubmit();
    };
    window.addEventListener("muster:trash", trash);
    return () => window.removeEventListener("muster:trash", trash);
  }, []);

  return (
    <ActionForm action={action} words={words} fields={{}}>
      <input ref={named} type="hidden" name="ticketId" />
    </ActionForm>
  );
}
