"use client";

import { useSyncExternalStore } from "react";
import type { DraftState } from "./draft-keeper";

export type DraftWords = {
  /** With `%t` for the hour. */
  saved: string;
  here: string;
  other: string;
  add: string;
  dismiss: string;
  carry: string;
  carryReply: string;
};

type Props = { state: DraftState; timeZone: string; words: DraftWords };

/** Whether what stands in the field is safe yet. */
export function DraftStatus({ state: { status, savedAt }, timeZone, words }: Props) {
  const hour = useHour(savedAt, timeZone);
  const shown =
    status === "none" ? "" : status === "saved" ? words.saved.replace("%t", hour) : words.here;
  return <span className="basis-auto text-meta text-text-3">{shown}</span>;
}

type OtherProps = Props & { onAdd: () => void; onDismiss: () => void };

/** A draft of the same place, written elsewhere. */
export function OtherDraft({ state: { other }, timeZone, words, onAdd, onDismiss }: OtherProps) {
  const hour = useHour(other?.savedAt ?? null, timeZone);
  if (other === null) return null;
  const button =
    "inline-flex min-h-(--control) items-center rounded-control px-2 font-medium text-link hover:bg-sunken";
  return (
    <div role="status" className="mx-3.5 mbe-2 grid gap-1 rounded-control border border-line p-2">
      <p className="text-text-2">{words.other.replace("%t", hour)}</p>
      <p className="line-clamp-3 whitespace-pre-wrap text-text" dir="auto">
        {other.body}
      </p>
      <p className="flex gap-2">
        <button type="button" className={button} onClick={onAdd}>
          {words.add}
        </button>
        <button type="button" className={button} onClick={onDismiss}>
          {words.dismiss}
        </button>
      </p>
    </div>
  );
}

/** The hour in the reader's zone. The server draws it in its own words, so it waits for the browser. */
function useHour(at: string | null, timeZone: string): string {
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  if (at === null || !isBrowser) return "";
  const moment = new Date(at);
  const day = (date: Date) =>
    new Intl.DateTimeFormat("en", { dateStyle: "short", timeZone }).format(date);
  return new Intl.DateTimeFormat("en", {
    ...(day(moment) === day(new Date()) ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(moment);
}
