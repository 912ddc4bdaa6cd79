"use client";

import { useCallback, useEffect, useRef, useState } from "react";
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
  const given = useRef({ kinds, place });
  given.current = { kinds, place };

  useEffect(() => {
    if (!surface) return;
    let over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(timer);
      over.abort();
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
        setOffered((was) => (was?.asked.to === asked.to ? was : null));
        return;
      }
      clearTimeout(timer);
      over.abort();
      over = new AbortController();
      const { signal } = over;
      timer = setTimeout(async () => {
        const found = await suggestionsFor(asked, given.current.place, signal);
        if (!signal.aborted) setOffered(found.length === 0 ? null : { asked, found, at: 0 });
      }, QUIET_MS);
    };
    const stop = surface.onChange(hear);
    if (wasTyping) hear(true);
    return () => {
      stop();
      close();
    };
  }, [surface, wasTyping]);

  const choose = useCallback(
    (chosen: Suggestion | undefined) => {
      if (!surface || !offered || !chosen) return;
      const { from } = offered.asked;
      const { to } = surface.selection();
      setOffered(null);
      const at = from + chosen.insert.length;
      surface.apply({ from, to, insert: chosen.insert, select: { from: at, to: at } });
      if (chosen.macroId !== undefined) onMacro?.(chosen.macroId);
    },
    [surface, offered, onMacro],
  );

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
    choose(found[at]);
    return true;
  };

  return { offered, choose, press, close: () => setOffered(null) };
}
