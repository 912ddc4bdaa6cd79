"use client";

import { type RefObject, useState } from "react";
import { allMacros } from "@/components/macros/all-macros";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Kbd } from "@/components/ui/kbd";
import { TypedText } from "@/components/ui/typed-text";
import type { FilledMacroView, MacroView } from "@/lib/macros/contract";

export type MacroWords = {
  open: string;
  search: string;
  none: string;
  failed: string;
  apply: string;
  back: string;
  changes: string;
  note: string;
  manage: string;
};

type Props = {
  panel: RefObject<HTMLDivElement | null>;
  /** The macro that is asked for by name, which is shown at once. */
  wanted: RefObject<string | null>;
  ticketId: string;
  words: MacroWords;
  /** What the fields and the move of a macro are called. */
  sentencesOf: (macro: FilledMacroView) => string[];
  onApply: (macro: FilledMacroView) => void;
};

const ID = "macros";

/** Macros to choose from, each shown with all that it does before it does it. */
export function MacroPicker({ panel, wanted, ticketId, words, sentencesOf, onApply }: Props) {
  const [macros, setMacros] = useState<readonly MacroView[] | null>(null);
  const [filter, setFilter] = useState("");
  const [filled, setFilled] = useState<FilledMacroView | null>(null);
  const [failed, setFailed] = useState(false);

  async function ask<Answer>(path: string): Promise<Answer | null> {
    setFailed(false);
    const answer = await fetch(`/api/v1/macros${path}`).catch(() => null);
    // Our own answer, which the contract describes.
    if (answer?.ok) return (await answer.json()) as Answer;
    setFailed(true);
    return null;
  }

  const show = async (id: string) =>
    setFilled(await ask<FilledMacroView>(`/${id}/filled?ticket=${ticketId}`));

  async function load() {
    setFilled(null);
    setFilter("");
    setFailed(false);
    const found = await allMacros().catch(() => null);
    if (found) setMacros(found);
    else setFailed(true);
  }

  const sought = filter.trim().toLowerCase();
  const shown = macros?.filter(({ name }) => name.toLowerCase().includes(sought)) ?? [];
  return (
    <>
      <button
        type="button"
        popoverTarget={ID}
        aria-haspopup="dialog"
        className={`popover-anchor ${buttonClass("quiet")}`}
      >
        {words.open}
        <Kbd>⌘.</Kbd>
      </button>
      <div
        ref={panel}
        id={ID}
        popover="auto"
        role="dialog"
        aria-label={words.open}
        onToggle={(event) => {
          if (event.newState !== "open") return;
          panel.current?.querySelector("input")?.focus();
          const asked = wanted.current;
          wanted.current = null;
          void (asked === null ? load() : show(asked));
        }}
        className="float popover-panel w-[min(420px,calc(100vw-24px))] p-2"
      >
        {failed && <p className="p-1 text-danger">{words.failed}</p>}
        {filled === null ? (
          <div className="grid gap-1">
            <input
              aria-label={words.search}
              placeholder={words.search}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                // It stands in the composer's form, which must not be sent by this.
                event.preventDefault();
                event.stopPropagation();
                const [first] = shown;
                if (first) void show(first.id);
              }}
              className="control h-(--control)"
            />
            <ul className="grid max-h-64 overflow-y-auto">
              {shown.map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => void show(id)}
                    className="flex min-h-(--control) w-full items-center rounded-control px-2 text-start hover:bg-sunken"
                  >
                    {name}
                  </button>
                </li>
              ))}
            </ul>
            {macros !== null && shown.length === 0 && (
              <p className="p-1 text-text-2">{words.none}</p>
            )}
            <a href="/macros" className="p-1 text-link underline">
              {words.manage}
            </a>
          </div>
        ) : (
          <div className="grid gap-2 p-1">
            <p className="font-semibold">
              {filled.name}
              {filled.audience === "internal" && ` · ${words.note}`}
            </p>
            <div className="max-h-64 overflow-y-auto rounded-control border border-line p-2">
              <TypedText html={filled.bodyHtml} />
            </div>
            {sentencesOf(filled).length > 0 && (
              <div>
                <p className="text-text-2">{words.changes}</p>
                <ul className="list-disc ps-5">
                  {sentencesOf(filled).map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </div>
            )}
            <p className="flex justify-end gap-2">
              <Button look="quiet" onClick={() => setFilled(null)}>
                {words.back}
              </Button>
              <Button
                look="primary"
                autoFocus
                onClick={() => {
                  panel.current?.hidePopover();
                  onApply(filled);
                }}
              >
                {words.apply}
              </Button>
            </p>
          </div>
        )}
      </div>
    </>
  );
}
