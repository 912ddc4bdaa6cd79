"use client";

import type { ComponentProps } from "react";
import { CheckList } from "@/components/ui/check-list";
import { type Option, SelectField } from "@/components/ui/field";
import { type FindWords, useFound } from "./use-found";

type Finding = { words: FindWords; addresses: string };

/** One of those that are listed, or of those that are found. */
export function FoundSelect({
  options,
  words,
  addresses,
  ...field
}: ComponentProps<typeof SelectField> & Finding) {
  const { offered, finder } = useOptions(options, { words, addresses });
  return (
    <div className="grid content-start gap-2">
      <SelectField {...field} options={offered} />
      {finder}
    </div>
  );
}

/** Any number of those that are listed or found. */
export function FoundList({
  options,
  words,
  addresses,
  ...list
}: ComponentProps<typeof CheckList> & Finding) {
  const { offered, finder } = useOptions(options, { words, addresses });
  return (
    <div className="grid content-start gap-2">
      <CheckList {...list} options={offered} />
      {finder}
    </div>
  );
}

/** The choice of none stays before all of them. */
function useOptions(options: readonly Option[], { words, addresses }: Finding) {
  const none = options.filter(({ value }) => value === "");
  const listed = options
    .filter(({ value }) => value !== "")
    .map(({ value, label }) => ({ id: value, name: label }));
  const { offered, finder } = useFound(listed, false, words, addresses);
  return {
    offered: [...none, ...offered.map(({ id, name }) => ({ value: id, label: name }))],
    finder,
  };
}
