"use client";

import { useEffect, useRef, useState } from "react";
import { type Place, type Suggestion, suggestionsFor } from "./sources";
import type { Surface } from "./surface";
import { type Asked, askedAt, type Kind } from "./triggers";

const QUIET_MS = 120;

export type Offered = { asked: Asked; found: readonly Suggestion[]; at: number };

type Options = {
  surface: Surface | null;
  kinds: readonly Kind[];
  place: Place;
  onMacro?: ((macroId: string) => void) | undefined;
  /** Somebody typed before the help with it was there. */
  wasTyping: boolean;
};

/** What is offered for the words before the cursor, and what the keys do to it. */
export function useCompletion({ surface, kinds, place, onMacro, wasTyping }: Options) {
  const [offered, setOffered] = useState<Offered | null>(null);
  /** Where Escape was pressed: nothing is offered there again until another one begins. */
  const refused = useRef<number | null>(null);
  /** What is looked up just now, and whether its first answer was taken before it was there. */
  const sought = useRef<Asked | null>(null);
  const isTaken = useRef(false);
  const given = useRef({ kinds, place, onMacro });
  given.current = { kinds, place, onMacro };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it takes from is read anew each time
  useEffect(() => {
    if (!surface) return;
    let over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(timer);
      over.abort();
      sought.current = null;
      setOffered(null);
    };
    const hear = (isTyped: boolean) => {
      const { from, to } = surface.selection();
      const asked = from === to ? askedAt(surface.text(), to, given.current.kinds) : null;
      if (asked === null) {
        refused.current = null;
        return close();
      }
      if (refused.current === asked.from) return;
      if (!isTyped) {
        if (sought.current?.to === asked.to) return;
        setOffered((was) => (was?.asked.to === asked.to ? was : null));
        return;
      }
      clearTimeout(timer);
      over.abort();
      over = new AbortController();
      const { signal } = over;
      sought.current = asked;
      isTaken.current = false;
      timer = setTimeout(async () => {
        const found = await suggestionsFor(asked, given.current.place, signal);
        if (signal.aborted) return;
        sought.current = null;
        const [first] = found;
        if (first && isTaken.current) return take(surface, asked, first);
        setOffered(first ? { asked, found, at: 0 } : null);
      }, QUIET_MS);
    };
    const stop = surface.onChange(hear);
    if (wasTyping) hear(true);
    return () => {
      stop();
      close();
    };
  }, [surface, wasTyping]);

  const take = (into: Surface, { from }: Asked, { insert, macroId }: Suggestion) => {
    const { to } = into.selection();
    setOffered(null);
    const at = from + insert.length;
    into.apply({ from, to, insert, select: { from: at, to: at } });
    if (macroId !== undefined) given.current.onMacro?.(macroId);
  };

  const choose = (chosen: Suggestion | undefined) => {
    if (surface && offered && chosen) take(surface, offered.asked, chosen);
  };

  /** Returns whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    if (!offered || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const { found, at } = offered;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setOffered({ ...offered, at: (at + step + found.length) % found.length });
      return true;
    }
    if (event.key === "Escape") {
      refused.current = offered.asked.from;
      setOffered(null);
      return true;
    }
    if ((event.key !== "Enter" && event.key !== "Tab") || event.shiftKey) return false;
    // More was typed than the list knows of: what is taken is the first that answers to all of it.
    if (sought.current) isTaken.current = true;
    else choose(found[at]);
    return true;
  };

  return { offered, choose, press };
}
