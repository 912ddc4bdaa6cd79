"use client";

import type { PresentPerson } from "@/lib/live/contract";
import { usePresence } from "./use-presence";

type Props = {
  ticketId: string;
  people: readonly PresentPerson[];
  selfId: string;
  emoji: string;
  /** With `%names` where the names go. */
  words: { one: string; many: string; mine: string };
};

/** The names of those who look at the ticket, as it is told while the page is open. */
export function LookingLine({ ticketId, people, selfId, emoji, words }: Props) {
  const looking = usePresence(ticketId, people).filter((one) => one.looking);
  if (looking.length === 0) return null;
  const others = looking.filter(({ id }) => id !== selfId).map(({ name }) => name);
  const sentence = others.length === 1 ? words.one : words.many;
  const mine = others.length < looking.length;
  return (
    <p>
      <span aria-hidden>{emoji} </span>
      {others.length > 0 && <bdi>{sentence.replace("%names", others.join(", "))}</bdi>}
      {others.length > 0 && mine && " · "}
      {mine && words.mine}
    </p>
  );
}
