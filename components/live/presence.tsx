"use client";

import { useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { PresentPerson } from "@/lib/live/contract";
import { onLive } from "./listen";

type Props = {
  ticketId: string;
  selfId: string;
  people: readonly PresentPerson[];
  /** With `%name` where the name goes. */
  words: { views: string; types: string };
};

const BEAT_MS = 20_000;
const TYPING_EVERY_MS = 4_000;
const TYPING_LASTS_MS = 9_000;
const TIDY_MS = 3_000;
const ASK_AFTER_MS = 1_500;

/** Which colleagues have the ticket open, and who of them types an answer. Says the same of oneself. */
export function Presence({ ticketId, selfId, people, words }: Props) {
  const present = usePresence(ticketId, people).filter(({ id }) => id !== selfId);
  useOwnPresence(ticketId);
  if (present.length === 0) return null;
  const said = present.map(({ name, typing }) => ({
    name,
    typing,
    sentence: (typing ? words.types : words.views).replace("%name", name),
  }));
  return (
    <ul className="no-print flex items-center gap-1" data-presence>
      {said.map(({ name, typing, sentence }) => (
        <li key={name} title={sentence} className="flex items-center gap-1">
          <span
            className={`rounded-full outline-2 outline-offset-1 ${typing ? "outline-accent" : "outline-line-strong outline-dashed"}`}
          >
            <Avatar name={name} />
          </span>
          <span className={typing ? "max-w-48 truncate text-meta text-text-2" : "sr-only"}>
            {sentence}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Known = { people: readonly PresentPerson[]; at: number };

/** Whoever is there, as it was told last, without those of whom nothing was heard since. */
function usePresence(ticketId: string, given: readonly PresentPerson[]) {
  const [known, setKnown] = useState<Known>({ people: given, at: 0 });
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
  const gone = known.people.some(({ until }) => Date.parse(until) < now);
  const idle = !isStill && known.people.some(({ typing }) => typing);
  if (!gone && !idle) return known;
  const people = known.people
    .filter(({ until }) => Date.parse(until) >= now)
    .map((one) => (idle ? { ...one, typing: false } : one));
  return { ...known, people };
}

/** Says that the reader is here while the page is looked at, and that they type while they do. */
function useOwnPresence(ticketId: string) {
  const typedAt = useRef(0);
  useEffect(() => {
    const path = `/api/v1/tickets/${ticketId}/presence`;
    const send = (method: "PUT" | "DELETE", body?: object) =>
      fetch(path, {
        method,
        keepalive: true,
        ...(body
          ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }
          : {}),
      }).catch(() => {});
    const beat = () => {
      if (document.visibilityState === "visible") void send("PUT", { typing: false });
    };
    const leave = () => void send("DELETE");
    const look = () => (document.visibilityState === "visible" ? beat() : leave());
    const type = ({ target }: Event) => {
      const now = Date.now();
      if (!isAnswerTo(ticketId, target) || now - typedAt.current < TYPING_EVERY_MS) return;
      typedAt.current = now;
      void send("PUT", { typing: true });
    };
    beat();
    const timer = setInterval(() => {
      if (Date.now() - typedAt.current > TYPING_LASTS_MS) beat();
    }, BEAT_MS);
    document.addEventListener("visibilitychange", look);
    document.addEventListener("input", type);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      document.removeEventListener("input", type);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [ticketId]);
}

/** Whether something is typed into the form that answers this ticket, by whatever editor. */
function isAnswerTo(ticketId: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (!(target instanceof HTMLTextAreaElement) && !target.isContentEditable) return false;
  const form = target.closest("form");
  const named = form?.querySelector<HTMLInputElement>('input[name="ticketId"]');
  return named?.value === ticketId && form?.querySelector('[name="body"]') !== null;
}
