"use client";

import { useEffect, useRef, useState } from "react";
import type { Kept } from "@/components/conversations/draft-keeper";
import { DraftStatus, type DraftWords, OtherDraft } from "@/components/conversations/draft-status";
import { useDraft } from "@/components/conversations/use-draft";
import { useFormEvents } from "@/components/conversations/use-form-events";
import { errorOf, useForm } from "@/components/ui/form-context";
import { UNTOUCHED } from "@/components/ui/form-state";

type Props = {
  /** Where its draft is kept, on the server and on this device. */
  url: string;
  local: string;
  draft: Kept;
  /** What stands in the review. */
  saved: string;
  hint: string;
  theirs: string;
  timeZone: string;
  words: DraftWords;
};

/**
 * A section that is being written: what is typed is a draft until it is saved, and what somebody else
 * saved meanwhile is shown beside it rather than overwritten.
 */
export function SectionField({ url, local, draft, saved, hint, theirs, timeZone, words }: Props) {
  const form = useForm();
  const [seen, see] = useState(saved);
  const [typed, type] = useState(draft.body === "" ? saved : draft.body);
  const isBegun = draft.body !== "" && draft.body !== saved;
  const kept = isBegun ? draft : { ...draft, body: saved };
  const writing = useDraft({ text: { url, local, kept, extra: () => ({}) } }, "text");
  const given = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (form.state === UNTOUCHED || !given.current) return;
    given.current = false;
    writing.resume("text");
    if (form.state.ok) see(writing.field.current?.value.trim() ?? saved);
  }, [form.state]);

  // Whoever has not begun to change it follows what others save.
  useEffect(() => {
    if (typed.trim() === seen.trim()) see(saved);
  }, [saved, typed, seen]);

  useFormEvents(writing.field, {
    onSubmit() {
      given.current = true;
      writing.pause();
    },
  });

  const id = `${form.id}-body`;
  const error = errorOf("body", form);
  const isOther = saved !== seen && saved !== typed.trim();
  return (
    <div className="grid gap-1">
      <input type="hidden" name="seen" value={seen} readOnly />
      <span className="flex flex-wrap items-baseline justify-between gap-2">
        <label htmlFor={id} className="sr-only">
          {form.fields.body?.label}
        </label>
        <span id={`${id}-hint`} className="text-text-2">
          {hint}
        </span>
        {typed.trim() !== saved && (
          <DraftStatus state={writing.state} timeZone={timeZone} words={words} />
        )}
      </span>
      {error !== undefined && (
        <p id={`${id}-error`} className="font-medium text-danger">
          {error}
        </p>
      )}
      {isOther && (
        <section aria-label={theirs} className="grid gap-1">
          <p className="font-medium">{theirs}</p>
          <p
            dir="auto"
            className="max-h-60 overflow-y-auto rounded-control border border-line bg-sunken p-2.5 whitespace-pre-wrap"
          >
            {saved}
          </p>
          <button
            type="button"
            className="min-h-(--control) justify-self-start rounded-control px-2 font-medium text-link hover:bg-sunken"
            onClick={() => see(saved)}
          >
            {words.dismiss}
          </button>
        </section>
      )}
      <OtherDraft
        state={writing.state}
        timeZone={timeZone}
        words={words}
        onAdd={writing.addOther}
        onDismiss={writing.dismissOther}
      />
      <textarea
        ref={writing.field}
        id={id}
        name="body"
        rows={4}
        dir="auto"
        defaultValue={kept.body}
        aria-describedby={[error && `${id}-error`, `${id}-hint`].filter(Boolean).join(" ")}
        aria-invalid={error === undefined ? undefined : true}
        onChange={({ target }) => {
          type(target.value);
          writing.typed(target.value);
        }}
        style={{ minBlockSize: "calc(4lh + 14px)" }}
        className="field-sizing-content max-h-[70vh] w-full rounded-control border border-line-strong bg-surface px-2.5 py-1.5 text-body text-text aria-invalid:border-danger"
      />
    </div>
  );
}
