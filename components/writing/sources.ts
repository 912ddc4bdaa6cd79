import { allMacros } from "@/components/macros/all-macros";
import type { MentionableView } from "@/lib/conversations/contract";
import type { TicketSuggestion } from "@/lib/search/contract";
import type { Asked, Kind } from "./triggers";

export type Suggestion = {
  key: string;
  label: string;
  detail?: string;
  /** What stands in the text once it is chosen. */
  insert: string;
  macroId?: string;
};

/** What is written about, read when something is looked up. */
export type Place = { ticketId: string | null; audience: () => "public" | "internal" };

const MOST = 8;

/** Answers what is being typed. Nothing is found where the line is cut: typing goes on. */
export async function suggestionsFor(
  { kind, query }: Asked,
  place: Place,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  try {
    return (await SOURCES[kind](query, place, signal)).slice(0, MOST);
  } catch {
    return [];
  }
}

type Source = (query: string, place: Place, signal: AbortSignal) => Promise<Suggestion[]>;

const SOURCES: Record<Kind, Source> = {
  async people(query, { ticketId, audience }, signal) {
    if (ticketId === null) return [];
    const asked = new URLSearchParams({ audience: audience() });
    if (query !== "") asked.set("q", query);
    const found = await get<{ data: MentionableView[] }>(
      `/api/v1/tickets/${ticketId}/mentionables?${asked}`,
      signal,
    );
    return found.data.map(({ id, name, markdown }) => ({
      key: id,
      label: name,
      insert: `${markdown} `,
    }));
  },

  async tickets(query, _place, signal) {
    const asked = new URLSearchParams(query === "" ? {} : { q: query });
    const found = await get<{ data: TicketSuggestion[] }>(
      `/api/v1/ticket-suggestions?${asked}`,
      signal,
    );
    return found.data.map(({ id, reference, subject }) => ({
      key: id,
      label: reference,
      detail: subject,
      insert: `#${reference} `,
    }));
  },

  async emoji(query) {
    const groups = await allEmoji();
    const sought = query.toLowerCase().replaceAll("_", " ");
    const found = groups.flatMap(({ emoji }) =>
      emoji.filter(([, name, words]) => `${name} ${words}`.replaceAll("_", " ").includes(sought)),
    );
    const rank = ([, name, words]: Emoji) =>
      ` ${name} ${words}`.replaceAll("_", " ").includes(` ${sought}`) ? 0 : 1;
    return found
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, MOST)
      .map(([sign, name]) => ({ key: sign, label: `${sign} ${name}`, insert: `${sign} ` }));
  },

  async macros(query, _place, signal) {
    const found = await allMacros(signal);
    const sought = query.trim().toLowerCase();
    return found
      .filter(({ name }) => name.toLowerCase().includes(sought))
      .map(({ id, name }) => ({ key: id, label: name, insert: "", macroId: id }));
  },
};

/** Our own answers, which the contract describes. */
async function get<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(path, { signal });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return (await answer.json()) as Answer;
}

type Emoji = readonly [sign: string, name: string, words: string];

let emoji: Promise<readonly { emoji: readonly Emoji[] }[]> | null = null;

function allEmoji() {
  emoji ??= fetch("/emoji").then((answer) => answer.json());
  emoji.catch(() => {
    emoji = null;
  });
  return emoji;
}
