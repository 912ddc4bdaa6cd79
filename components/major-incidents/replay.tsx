"use client";

import { useState } from "react";
import { type BoardEvent, boardAt } from "@/lib/major-incidents/board";
import { AUDIENCES, MI_ROLES } from "@/lib/major-incidents/words";

type Props = {
  events: readonly (BoardEvent & { id: string; sentence: string })[];
  timeZone: string;
  locale: string;
  words: {
    moment: string;
    fields: Record<string, string>;
    states: Record<string, string>;
    roles: Record<string, string>;
    audiences: Record<string, string>;
    phases: Record<string, string>;
    vacant: string;
    unsaid: string;
    last: string;
  };
};

/** The room as it was at any minute: the board made of what had happened by then, and no more. */
export function Replay({ events, timeZone, locale, words }: Props) {
  const first = Date.parse(events.at(0)?.at ?? new Date(0).toISOString());
  const last = Date.parse(events.at(-1)?.at ?? new Date(0).toISOString());
  const minutes = Math.max(1, Math.ceil((last - first) / 60_000));
  const [minute, choose] = useState(minutes);
  const moment = new Date(first + minute * 60_000).toISOString();
  const board = boardAt(events, moment);
  const known = events.filter(({ at }) => at <= moment).slice(-5);
  const clock = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(new Date(moment));
  const told = AUDIENCES.flatMap((one) =>
    board.told[one] ? `${words.audiences[one]}: ${words.phases[board.told[one]]}` : [],
  );
  const rows = [
    ["state", board.state ? (words.states[board.state] ?? "") : words.unsaid],
    ["severity", board.severity ?? words.unsaid],
    ["start", board.impactStart ?? words.unsaid],
    ["tickets", String(board.tickets)],
    ["work", String(board.openWorkItems)],
    ["broken", String(board.stillBroken)],
    ["told", told.join(", ") || (words.phases.none ?? "")],
  ] as const;
  return (
    <div className="grid max-w-4xl gap-4 p-4">
      <label className="grid gap-1">
        <span className="font-medium">{words.moment}</span>
        <input
          type="range"
          min={0}
          max={minutes}
          step={1}
          value={minute}
          aria-valuetext={clock}
          onChange={(event) => choose(Number(event.target.value))}
          className="h-11 w-full accent-accent"
        />
        <output className="font-mono text-title tabular-nums">{clock}</output>
      </label>
      <div className="grid gap-4 sm:grid-cols-2">
        <dl className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-text-2">{words.fields[name]}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ))}
        </dl>
        <dl className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1">
          {MI_ROLES.map((role) => (
            <div key={role} className="contents">
              <dt className="text-text-2">{words.roles[role]}</dt>
              <dd className="font-medium">{board.roles[role]?.join(", ") || words.vacant}</dd>
            </div>
          ))}
        </dl>
      </div>
      <section aria-labelledby="known" className="grid gap-1">
        <h2 id="known" className="text-caps font-semibold tracking-wide text-text-2 uppercase">
          {words.last}
        </h2>
        <ol className="grid gap-1">
          {known.toReversed().map(({ id, sentence, entry }) => (
            <li key={id}>
              {sentence}
              {entry && <span className="block text-text-2">{entry.body}</span>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
