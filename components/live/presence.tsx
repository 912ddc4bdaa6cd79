"use client";

import { useEffect, useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { PresentPerson } from "@/lib/live/contract";
import { TYPING_LASTS_MS, usePresence } from "./use-presence";

type Props = {
  ticketId: string;
  selfId: string;
  people: readonly PresentPerson[];
  /** With `%name` where the name goes. */
  words: { views: string; types: string };
};

const BEAT_MS = 20_000;
const TYPING_EVERY_MS = 4_000;

/** Which colleagues have the ticket open, and who of them types an answer. Says the same of oneself. */
export function Presence({ ticketId, selfId, people, words }: Props) {
  const present = usePresence(ticketId, people).filter(({ id, here }) => here && id !== selfId);
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
