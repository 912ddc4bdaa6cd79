"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { useForm } from "@/components/ui/form-context";

type Props = {
  /** The last message on the page; null where nobody wrote yet. */
  last: string | null;
  /** The latest messages of others, oldest first. */
  others: readonly { id: string; name: string }[];
  /** `news` with `%n` and `%names`. */
  words: { news: string; review: string; anyway: string };
};

/** What a form says it has seen, and the choice to be made once more has come in than that. */
export function SendGuard({ last, others, words }: Props) {
  const { refresh } = useRouter();
  const { id, state } = useForm();
  const field = useRef<HTMLInputElement>(null);
  const force = useRef<HTMLInputElement>(null);
  const latest = useRef(last);
  useEffect(() => {
    latest.current = last;
  }, [last]);
  /** The last message when the writing began; undefined while nothing is written. */
  const [began, setBegan] = useState<string | null | undefined>(undefined);
  const [settled, setSettled] = useState(state);
  if (settled !== state) {
    setSettled(state);
    if (state.ok) setBegan(undefined);
  }

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    const note = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement) && !isEditor(target)) return;
      const typed = wordsOf(target);
      setBegan((was) => {
        if (!typed?.trim()) return undefined;
        return was === undefined ? latest.current : was;
      });
    };
    // A draft that was kept stands there without having been typed.
    for (const event of ["input", "focusin"]) form.addEventListener(event, note);
    return () => {
      for (const event of ["input", "focusin"]) form.removeEventListener(event, note);
    };
  }, []);

  // No submit button of its own: the first one of a form is what Enter presses.
  const sendAnyway = () => {
    if (!force.current) return;
    force.current.value = "true";
    force.current.form?.requestSubmit();
    force.current.value = "";
  };

  const isRefused = !state.ok && state.errors?.expectLastReplyId !== undefined;
  useEffect(() => {
    if (isRefused) refresh();
  }, [isRefused, refresh]);

  const seen = began === undefined ? last : began;
  const newer = others.filter((one) => seen === null || one.id > seen);
  const first = newer[0];
  const names = [...new Set(newer.map(({ name }) => name))].join(", ");
  return (
    <>
      <input ref={field} type="hidden" name="expectLastReplyId" value={seen ?? ""} />
      <input ref={force} type="hidden" name="force" defaultValue="" />
      {began !== undefined && first && (
        <div
          id={`${id}-expectLastReplyId`}
          role="status"
          className="flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3.5 py-1.5"
        >
          <span className="me-auto font-medium">
            {words.news.replace("%n", String(newer.length)).replace("%names", names)}
          </span>
          <a
            href={`#message-${first.id}`}
            className={buttonClass("plain")}
            onClick={() => setBegan(last)}
          >
            {words.review}
          </a>
          <Button look="quiet" onClick={sendAnyway}>
            {words.anyway}
          </Button>
        </div>
      )}
    </>
  );
}

/** An editor shows more than what is typed; the text area that it stands in for has just that. */
const wordsOf = (target: HTMLElement) => {
  const field = target.closest("[data-writing]")?.querySelector("textarea") ?? target;
  return field instanceof HTMLTextAreaElement ? field.value : field.textContent;
};

const isEditor = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.isContentEditable;
