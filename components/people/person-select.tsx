"use client";

import type { ComponentProps } from "react";
import { SelectField } from "@/components/ui/field";
import { type FindWords, usePeople } from "./use-people";

type Props = Omit<ComponentProps<typeof SelectField>, "options"> & {
  people: readonly { id: string; name: string }[];
  isWhole: boolean;
  /** Of the choice of nobody. */
  nobody: string;
  words: FindWords;
};

/** One person of those who are listed, or of those who are found. */
export function PersonSelect({ people, isWhole, nobody, words, ...field }: Props) {
  const { offered, finder } = usePeople(people, isWhole, words);
  return (
    <div className="grid gap-2">
      <SelectField
        {...field}
        options={[
          { value: "", label: nobody },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {finder}
    </div>
  );
}
