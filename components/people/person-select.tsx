"use client";

import type { ComponentProps } from "react";
import type { FindWords } from "@/components/building/use-found";
import { SelectField } from "@/components/ui/field";
import { usePeople } from "./use-people";

type Props = Omit<ComponentProps<typeof SelectField>, "options"> & {
  people: readonly { id: string; name: string }[];
  isWhole: boolean;
  /** Of the choice of nobody. */
  nobody: string;
  words: FindWords;
  /** Of which the people are, where only its customers can be chosen. */
  organisation?: string | undefined;
};

/** One person of those who are listed, or of those who are found. */
export function PersonSelect({ people, isWhole, nobody, words, organisation, ...field }: Props) {
  const { offered, finder } = usePeople(people, isWhole, words, organisation);
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
