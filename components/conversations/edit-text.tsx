"use client";

import { useEffect, useRef, useState } from "react";
import { errorOf, useForm } from "@/components/ui/form-context";
import { Writing } from "@/components/writing/writing";
import type { WritingWords } from "@/components/writing/writing-words";
import { useFormEvents } from "./use-form-events";

type Props = {
  ticketId: string;
  audience: "public" | "internal";
  body: string;
  version: number;
  hint: string;
  words: { changed: string; theirs: string; yours: string };
  writing: WritingWords;
};

const KINDS = ["people", "tickets", "emoji"] as const;

/** The words to edit. Where somebody was quicker, theirs stand beside, and what was typed is kept. */
export function EditText({ ticketId, audience, body, version, hint, words, writing }: Props) {
  const form = useForm();
  const { values } = form.state;
  const field = useRef<HTMLTextAreaElement>(null);
  // After a refusal without script the page comes back with what was typed. What arrives while somebody
  // types changes neither their words nor which version they saw.
  const [first] = useState(values?.body ?? body);
  const [seen] = useState(version);
  const theirs = values?.theirs;
  const id = `${form.id}-body`;
  const error = errorOf("body", form);

  useEffect(() => field.current?.focus(), []);
  useFormEvents(field, { onSubmit() {} });

  const about = [error && `${id}-error`, `${id}-hint`].filter(Boolean).join(" ");
  return (
    <>
      <input type="hidden" name="version" value={values?.theirVersion ?? seen} />
      {theirs !== undefined && (
        <section aria-label={words.theirs} className="grid gap-1">
          <p className="text-text-2">{words.changed}</p>
          <h4 className="font-medium">{words.theirs}</h4>
          <p
            dir="auto"
            className="max-h-60 overflow-y-auto rounded-control border border-line bg-sunken p-2.5 whitespace-pre-wrap"
          >
            {theirs}
          </p>
          <h4 className="font-medium">{words.yours}</h4>
        </section>
      )}
      <div className="grid gap-1">
        <label htmlFor={id} id={`${id}-label`} className="sr-only">
          {form.fields.body?.label}
        </label>
        <p id={`${id}-hint`} className="text-text-2">
          {hint}
        </p>
        {error !== undefined && (
          <p id={`${id}-error`} className="font-medium text-danger">
            {error}
          </p>
        )}
        <Writing
          field={field}
          id={id}
          name="body"
          labelledBy={`${id}-label`}
          rows={4}
          required
          defaultValue={first}
          describedBy={about}
          isInvalid={error !== undefined}
          words={writing}
          kinds={KINDS}
          place={{ ticketId, audience: () => audience }}
          frameClass="rounded-control border border-line-strong bg-surface has-[[aria-invalid]]:border-danger"
          className="max-h-96 rounded-control bg-transparent px-2.5 py-1.5 text-body text-text"
        />
      </div>
    </>
  );
}
