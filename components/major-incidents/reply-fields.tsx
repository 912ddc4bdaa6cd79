"use client";

import { CheckList } from "@/components/ui/check-list";
import { type Option, TextArea } from "@/components/ui/field";
import { errorOf, useForm } from "@/components/ui/form-context";

type Props = { tickets: readonly Option[]; more: string | null; despiteLint: string };

/** Who gets it, and what they read; what the lint found may be meant to be said. */
export function ReplyFields({ tickets, more, despiteLint }: Props) {
  const form = useForm();
  const isNamed = errorOf("body", form)?.includes(" names ") ?? false;
  return (
    <>
      {tickets.map(({ value }) => (
        <input key={value} type="hidden" name="shown[]" value={value} />
      ))}
      <CheckList name="to" options={tickets} chosen={tickets.map(({ value }) => value)} />
      {more !== null && <p className="text-text-2">{more}</p>}
      <TextArea name="body" required rows={5} maxLength={20_000} />
      {isNamed && (
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="despiteLint" value="yes" className="size-4 accent-accent" />
          {despiteLint}
        </label>
      )}
    </>
  );
}
