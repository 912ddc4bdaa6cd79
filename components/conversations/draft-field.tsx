"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { errorOf, useForm } from "@/components/ui/form-context";
import { UNTOUCHED } from "@/components/ui/form-state";
import { Writing } from "@/components/writing/writing";
import type { WritingWords } from "@/components/writing/writing-words";
import type { Kept } from "./draft-keeper";
import { DraftStatus, type DraftWords, OtherDraft } from "./draft-status";
import { useDraft } from "./use-draft";
import { useDraftFiles } from "./use-draft-files";
import { useFormEvents } from "./use-form-events";

type Props = {
  name: string;
  /** Where the draft is kept: a ticket's, or the one for a ticket that is not there yet. */
  url: string;
  local: string;
  kept: Kept;
  timeZone: string;
  words: DraftWords;
  writing: WritingWords;
  /** What the words are about; null for a ticket that is not there yet. */
  ticketId: string | null;
  rows: number;
  /** Not where files may say it as well. */
  required?: boolean;
  hint?: ReactNode;
  /** Other fields of the form that are kept along with it. */
  also?: readonly string[];
};

/** A text field that loses nothing: what is typed is a draft until the form was taken. */
export function DraftField(props: Props) {
  const {
    name,
    url,
    local,
    kept,
    timeZone,
    words,
    writing,
    ticketId,
    rows,
    required = true,
    hint,
    also = [],
  } = props;
  const form = useForm();
  const given = useRef<string | null>(null);
  const extra = (): Record<string, unknown> => {
    const typed = draft.field.current?.form;
    if (!typed) return {};
    if (also.length === 0) return files.said();
    const values = new FormData(typed);
    return {
      ...files.said(),
      fields: Object.fromEntries(also.map((key) => [key, String(values.get(key) ?? "")])),
    };
  };
  const draft = useDraft({ text: { url, local, kept, extra } }, "text");
  const files = useDraftFiles(draft.field, () => draft.touched("text"));
  const [first] = useState(() =>
    form.state.ok ? kept.body : (form.state.values?.[name] ?? kept.body),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    const was = given.current;
    if (form.state === UNTOUCHED || was === null) return;
    given.current = null;
    if (!form.state.ok) return draft.resume("text");
    files.forget();
    draft.sent("text", was);
  }, [form.state]);

  useFormEvents(draft.field, {
    onSubmit() {
      given.current = draft.field.current?.value ?? "";
      draft.pause();
    },
  });

  const id = `${form.id}-${name}`;
  const error = errorOf(name, form);
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1">
      <span className="flex flex-wrap items-baseline justify-between gap-2">
        <label htmlFor={id} id={`${id}-label`} className="font-medium">
          {form.fields[name]?.label ?? name}
        </label>
        <DraftStatus state={draft.state} timeZone={timeZone} words={words} />
      </span>
      {hint && (
        <p id={`${id}-hint`} className="text-text-2">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="font-medium text-danger">
          {error}
        </p>
      )}
      <Writing
        field={draft.field}
        id={id}
        name={name}
        labelledBy={`${id}-label`}
        rows={rows}
        required={required}
        defaultValue={first}
        describedBy={about || undefined}
        isInvalid={error !== undefined}
        words={writing}
        kinds={ticketId === null ? ["tickets", "emoji"] : ["people", "tickets", "emoji"]}
        place={{ ticketId, audience: () => "public" }}
        onType={draft.typed}
        frameClass="rounded-control border border-line-strong bg-surface has-[[aria-invalid]]:border-danger"
        className="max-h-96 rounded-control bg-transparent px-2.5 py-1.5 text-text"
      />
      <OtherDraft
        state={draft.state}
        timeZone={timeZone}
        words={words}
        onAdd={draft.addOther}
        onDismiss={draft.dismissOther}
      />
    </div>
  );
}
