"use client";

import { type ReactNode, useEffect, useState } from "react";
import { CONTROL } from "./control";

type Named = { id: string; name: string };

export type FindWords = {
  /** Of the box that asks for what the list does not hold. */
  find: string;
  found: string;
  nobody: string;
  /** For whom nothing else is to be found. */
  ends: string;
};

const WAITS_MS = 250;

/**
 * What there is to choose from, and a box that finds more of it, put first; no box where the list
 * holds all. It is looked for at each of the addresses, which are parted by a space.
 */
export function useFound(
  listed: readonly Named[],
  isWhole: boolean,
  words: FindWords,
  addresses: string,
): { offered: readonly Named[]; finder: ReactNode } {
  const [q, setQ] = useState("");
  const [added, setAdded] = useState<readonly Named[]>([]);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (q.trim() === "") return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const found = await calledAt(addresses.split(" "), q.trim(), stop.signal);
      if (stop.signal.aborted) return;
      setSaid(found === null ? words.ends : found.length === 0 ? words.nobody : words.found);
      if (found) setAdded((now) => [...found, ...now.filter(({ id }) => !isAmong(found, id))]);
    }, WAITS_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, words, addresses]);
  if (isWhole) return { offered: listed, finder: null };
  return {
    offered: [...added, ...listed.filter(({ id }) => !isAmong(added, id))],
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

const isAmong = (some: readonly Named[], id: string) => some.some((one) => one.id === id);

/** Null for whoever may not look. */
async function calledAt(
  addresses: readonly string[],
  q: string,
  signal: AbortSignal,
): Promise<Named[] | null> {
  const found = await Promise.all(addresses.map((address) => called(address, q, signal)));
  return found.includes(null) ? null : found.flatMap((some) => some ?? []);
}

type Answer = { data: (Named & { active?: boolean; email?: string })[] };

async function called(address: string, q: string, signal: AbortSignal): Promise<Named[] | null> {
  const url = new URL(address, window.location.origin);
  url.searchParams.set("q", q);
  url.searchParams.set("limit", "20");
  const answer = await fetch(url, { signal }).catch(() => null);
  if (!answer?.ok) return null;
  const { data } = (await answer.json()) as Answer;
  return data
    .filter(({ active = true }) => active)
    .map(({ id, name, email }) => ({
      id,
      name: email === undefined ? name : `${name} · ${email}`,
    }));
}
