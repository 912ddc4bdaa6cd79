"use client";

import { useEffect, useState } from "react";
import type { PresentPerson } from "@/lib/live/contract";
import { onLive } from "./listen";

export const TYPING_LASTS_MS = 9_000;
const TIDY_MS = 3_000;
const ASK_AFTER_MS = 1_500;

type Known = { people: readonly PresentPerson[]; at: number };

/** Whoever is there, as it was told last, without those of whom nothing was heard since. */
export function usePresence(ticketId: string, given: readonly PresentPerson[]) {
  const [known, setKnown] = useState<Known>({ people: given, at: 0 });
  const [read, setRead] = useState(given);
  if (read !== given) {
    // The page was fetched afresh.
    setRead(given);
    setKnown({ people: given, at: 0 });
  }
  useEffect(
    () =>
      onLive((message) => {
        if (message.kind !== "presence" || message.ticketId !== ticketId) return;
        setKnown({ people: message.people, at: Date.now() });
      }),
    [ticketId],
  );
  useEffect(() => {
    // Whoever came between the page's making and the first word of the stream is asked for.
    const timer = setTimeout(async () => {
      const answer = await fetch(`/api/v1/tickets/${ticketId}/presence`).catch(() => null);
      if (!answer?.ok) return;
      const { data } = (await answer.json()) as { data: PresentPerson[] };
      setKnown({ people: data, at: Date.now() });
    }, ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ticketId]);
  useEffect(() => {
    const timer = setInterval(() => setKnown(tidied), TIDY_MS);
    return () => clearInterval(timer);
  }, []);
  return known.people;
}

function tidied(known: Known): Known {
  const now = Date.now();
  const isStill = now - known.at < TYPING_LASTS_MS;
  const isOver = ({ until }: PresentPerson) => Date.parse(until) < now;
  const gone = known.people.some((one) => isOver(one) && (one.here || !one.looking));
  const idle = !isStill && known.people.some(({ typing }) => typing);
  if (!gone && !idle) return known;
  const people = known.people
    .filter((one) => !isOver(one) || one.looking)
    .map((one) => ({ ...one, here: one.here && !isOver(one), typing: one.typing && !idle }));
  return { ...known, people };
}
