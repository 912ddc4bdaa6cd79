"use client";

import { useEffect, useRef, useState } from "react";
import { writeInto } from "@/components/writing/written";
import { type DraftKeeper, type DraftState, type Kept, keepDraft, stateOf } from "./draft-keeper";

type Place = {
  url: string;
  extra: () => Record<string, unknown>;
  local: string;
  kept: Kept;
  /** What came from elsewhere stands in the field now. */
  onTaken?: () => void;
};

/**
 * Keeps the drafts of one text field, one for each of its purposes. The field is the browser's own:
 * nothing that the page renders later can replace what stands in it.
 */
export function useDraft<Name extends string>(places: Record<Name, Place>, current: Name) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [states, setStates] = useState(
    () =>
      Object.fromEntries(
        Object.entries<Place>(places).map(([name, { kept }]) => [
          name,
          stateOf(kept.body, kept.body, kept.savedAt, kept.other),
        ]),
      ) as Record<Name, DraftState>,
  );
  const keepers = useRef<Record<Name, DraftKeeper> | null>(null);
  const shown = useRef(current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what follows is heard below
  useEffect(() => {
    const made = Object.fromEntries(
      Object.entries<Place>(places).map(([name, place]) => [
        name,
        keepDraft({
          ...place,
          onChange: (state) => setStates((others) => ({ ...others, [name]: state })),
        }),
      ]),
    ) as Record<Name, DraftKeeper>;
    keepers.current = made;
    for (const [name, keeper] of Object.entries<DraftKeeper>(made)) {
      const typed = field.current?.value;
      // Somebody may have typed before the script arrived.
      const early = name === shown.current && typed !== undefined && typed !== keeper.text();
      if (early) keeper.typed(typed);
      else if (keeper.recall() !== typed && name === shown.current)
        writeInto(field.current, keeper.text());
    }
    const flush = () => {
      for (const keeper of Object.values<DraftKeeper>(made)) keeper.flush();
    };
    window.addEventListener("pagehide", flush);
    return () => {
      flush();
      window.removeEventListener("pagehide", flush);
    };
  }, []);

  const versions = Object.values<Place>(places).map(({ kept }) => kept.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: heard when the server has a new version
  useEffect(() => {
    for (const [name, { kept, onTaken }] of Object.entries<Place>(places)) {
      const keeper = keepers.current?.[name as Name];
      if (!keeper?.heard(kept)) continue;
      onTaken?.();
      if (name === shown.current) writeInto(field.current, keeper.text());
    }
  }, [versions.join()]);

  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    const keeper = keepers.current?.[current];
    if (keeper) writeInto(field.current, keeper.text());
  }, [current]);

  return {
    field,
    state: states[current],
    /** What another purpose of the field still holds. */
    textOf: (name: Name) => keepers.current?.[name].text() ?? places[name].kept.body,
    typedAs: (name: Name, text: string) => keepers.current?.[name].typed(text),
    typed: (text: string) => keepers.current?.[current].typed(text),
    touched: (name: Name) => keepers.current?.[name].touched(),
    pause: () => keepers.current?.[current].pause(),
    resume: (name: Name) => keepers.current?.[name].resume(),
    sent: (name: Name, words: string) => {
      const rest = keepers.current?.[name].sent(words) ?? "";
      if (name === shown.current) writeInto(field.current, rest);
    },
    addOther: () => writeInto(field.current, keepers.current?.[current].addOther() ?? ""),
    dismissOther: () => keepers.current?.[current].dismissOther(),
  };
}
