"use client";

import { TextArea } from "@/components/ui/field";
import { useForm } from "@/components/ui/form-context";

type Props = {
  body: string;
  version: number;
  hint: string;
  words: { changed: string; theirs: string; yours: string };
};

/** The words to edit. Where somebody was quicker, theirs stand beside, and what was typed is kept. */
export function EditText({ body, version, hint, words }: Props) {
  const { values } = useForm().state;
  const theirs = values?.theirs;
  return (
    <>
      <input type="hidden" name="version" value={values?.theirVersion ?? version} />
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
      <TextArea
        name="body"
        labelHidden
        required
        rows={4}
        hint={hint}
        defaultValue={body}
        autoFocus
        className="text-body"
      />
    </>
  );
}
