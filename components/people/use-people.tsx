"use client";

import { type ReactNode, useEffect, useState } from "react";
import { CONTROL } from "@/components/building/control";

type Named = { id: string; name: string };

export type FindWords = {
  /** Of the box that asks for whoever the list does not hold. */
  find: string;
  found: string;
  nobody: string;
  /** For whom nobody else is to be found. */
  ends: string;
};

const WAITS_MS = 250;

/**
 * People to choose from, and a box that finds more of them, put first; null where the list
 * holds all. With an organisation they are found among its customers.
 */
export function usePeople(
  people: readonly Named[],
  isWhole: boolean,
  words: FindWords,
  organisation?: string,
): { offered: readonly Named[]; finder: ReactNode } {
  const [q, setQ] = useState("");
  const [added, setAdded] = useState<readonly Named[]>([]);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (q.trim() === "") return;
    const among = organisation === undefined ? {} : { organisation, role: "customer" };
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const found = await peopleCalled({ q: q.trim(), ...among }, stop.signal);
      if (stop.signal.aborted) return;
      setSaid(found === null ? words.ends : found.length === 0 ? words.nobody : words.found);
      if (found) setAdded((now) => [...found, ...now.filter(({ id }) => !isAmong(found, id))]);
    }, WAITS_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, words, organisation]);
  if (isWhole) return { offered: people, finder: null };
  return {
    offered: [...added, ...people.filter(({ id }) => !isAmong(added, id))],
    finder: (
      <div className="grid gap-1">
        <label className="grid gap-1">
          <span className="text-text-2">{words.find}</span>
          <input
            type="search"
            className={CONTROL}
            maxLength={100}
            autoComplete="off"
            value={q}
            onChange={({ target }) => setQ(target.value)}
            onKeyDown={(pressed) => {
              // What is looked for is not yet what the form says.
              if (pressed.key === "Enter") pressed.preventDefault();
            }}
          />
        </label>
        <noscript>
          <p>{words.ends}</p>
        </noscript>
        <p aria-live="polite" className="text-text-2">
          {q.trim() === "" ? "" : said}
        </p>
      </div>
    ),
  };
}

const isAmong = (people: readonly Named[], id: string) => people.some((one) => one.id === id);

/** Null for whoever may not look. */
async function peopleCalled(
  asked: Record<string, string>,
  signal: AbortSignal,
): Promise<Named[] | null> {
  const query = new URLSearchParams({ ...asked, limit: "20" });
  const answer = await fetch(`/api/v1/users?${query}`, { signal }).catch(() => null);
  if (!answer?.ok) return null;
  const { data } = (await answer.json()) as { data: (Named & { active: boolean })[] };
  return data.flatMap(({ id, name, active }) => (active ? [{ id, name }] : []));
}
