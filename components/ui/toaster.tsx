"use client";

import { useEffect, useState } from "react";
import { ActionForm, type FormWords } from "./action-form";
import type { FormAction } from "./form-state";
import { Kbd } from "./kbd";
import { SubmitButton } from "./submit-button";
import { type Told, tell, toldLast, withdraw } from "./tell";

const SHOWN_FOR = 6_000;

type Props = {
  /** How to undo what a toast offers to undo; without it none does. */
  undo?: {
    /** By a field that only what it undoes has. */
    actions: UndoActions;
    label: string;
    words: FormWords;
    waiting: Waiting | null;
  };
};

export type UndoActions = Readonly<Record<string, FormAction>>;

/** What this person can still undo although the page that told of it is gone. */
export type Waiting = { sentence: string; undo: Record<string, string>; leftMs: number };

/** The one polite live region. Stands in the page from the start, or readers would not hear it. */
export function Toaster({ undo }: Props) {
  const [told, setTold] = useState<Told | null>(null);
  const [isHeld, setHeld] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was waiting when the page came
  useEffect(() => {
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) setTold(event.detail);
    };
    window.addEventListener(tell.event, hear);
    // What can be undone can be so on the next page, too, and in another window.
    setTold(toldLast() ?? toldOf(undo?.waiting ?? null));
    return () => window.removeEventListener(tell.event, hear);
  }, []);

  useEffect(() => {
    if (!told || (isHeld && !told.isFinal)) return;
    const timer = setTimeout(
      () => {
        withdraw(told);
        setTold(null);
      },
      told.until === null ? SHOWN_FOR : told.until - Date.now(),
    );
    return () => clearTimeout(timer);
  }, [told, isHeld]);

  const fields = told?.undo ?? {};
  const action = Object.entries(undo?.actions ?? {}).find(([field]) => field in fields)?.[1];
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-4 bottom-16 z-50 grid justify-items-center sm:bottom-4 sm:justify-items-start"
    >
      {told && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is at it
        <div
          key={told.at}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="pointer-events-auto flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-line bg-raised px-3 py-2 font-medium text-text shadow-float"
        >
          <p>{told.sentence}</p>
          {undo && action && (
            <ActionForm action={action} words={undo.words} fields={{}}>
              {Object.entries(fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <SubmitButton look="plain" data-key="undo">
                {undo.label}
                {told.isFinal && told.until !== null && <Left key={told.at} until={told.until} />}
                <Kbd>Z</Kbd>
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
    </div>
  );
}

function toldOf(waiting: Waiting | null): Told | null {
  if (!waiting || waiting.leftMs <= 0) return null;
  const { sentence, undo, leftMs } = waiting;
  const at = Date.now();
  return { at, sentence, undo, until: at + leftMs, isFinal: true };
}

/** The seconds that are left, for the eye: read aloud each second they would drown the rest. */
function Left({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <span aria-hidden className="min-w-[4ch] text-end text-text-2 tabular-nums">
      {Math.max(0, Math.ceil((until - now) / 1_000))} s
    </span>
  );
}
