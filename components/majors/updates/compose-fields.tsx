"use client";

import { useEffect, useRef, useState } from "react";
import { type Option, SelectField, TextArea, TextField } from "@/components/ui/field";
import { errorOf, useForm } from "@/components/ui/form-context";
import type { RecipientsView } from "@/lib/major-incidents/update-contract";

type Words = {
  audiences: string;
  template: string;
  headlineHint: string;
  nextHint: string;
  despiteLint: string;
  lintTitle: string;
  who: string;
  gets: Record<"none" | "one" | "many", string>;
  andMore: string;
};

type Props = {
  reference: string;
  audiences: readonly Option[];
  phases: readonly Option[];
  promises: readonly Option[];
  /** By audience and phase. */
  templates: Record<string, Record<string, string>>;
  phase: string;
  headline: string;
  chosen: readonly string[];
  words: Words;
};

const OUTSIDE = ["customers", "public"];
const OUTWARDS = ["public", "customers", "stakeholders"];
const ANEW_MS = 30_000;

/** What is told to whom, with exactly who that is beside it. */
export function ComposeFields(props: Props) {
  const { audiences, phases, templates, words } = props;
  const form = useForm();
  const kept = form.state.ok ? undefined : form.state.values?.audiences;
  const [chosen, setChosen] = useState(kept === undefined ? props.chosen : kept.split(" "));
  const [phase, setPhase] = useState(props.phase);
  const body = useRef<HTMLTextAreaElement>(null);
  const isOutside = chosen.some((one) => OUTSIDE.includes(one));
  // What everybody hears together is said in the words of whoever is farthest from the room.
  const farthest = OUTWARDS.find((one) => chosen.includes(one)) ?? "internal";
  const fault = errorOf("audiences", form);
  const isNamed = errorOf("body", form)?.includes(" names ") ?? false;
  const begin = () => {
    if (!body.current) return;
    const before = body.current.value.trim();
    body.current.value = [before, templates[farthest]?.[phase]].filter(Boolean).join("\n\n");
    body.current.focus();
  };
  return (
    <>
      <fieldset aria-describedby={fault === undefined ? undefined : "audiences-error"}>
        <legend className="font-medium">{words.audiences}</legend>
        {fault !== undefined && (
          <p id="audiences-error" className="font-medium text-danger">
            {fault}
          </p>
        )}
        <input type="hidden" name="audiences[]" value="" />
        <div className="mbs-1 grid gap-x-4 sm:grid-cols-2">
          {audiences.map(({ value, label }) => (
            <label key={value} className="flex min-h-11 items-center gap-2 sm:min-h-(--control)">
              <input
                type="checkbox"
                name="audiences[]"
                value={value}
                aria-invalid={fault === undefined ? undefined : true}
                // A form that was refused puts its boxes back to this.
                defaultChecked={chosen.includes(value)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                  )
                }
                className="size-4 flex-none accent-accent"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <Preview reference={props.reference} audiences={chosen} words={words} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          name="phase"
          options={phases}
          defaultValue={props.phase}
          onChange={({ target }) => setPhase(target.value)}
        />
        <PromiseField
          options={props.promises}
          isOver={phase === "resolved"}
          hint={words.nextHint}
        />
      </div>
      {isOutside && (
        <TextField
          name="headline"
          maxLength={120}
          hint={words.headlineHint}
          defaultValue={props.headline}
        />
      )}
      <TextArea ref={body} name="body" required rows={5} maxLength={4_000} />
      <p>
        <button type="button" onClick={begin} className="min-h-11 text-accent underline sm:min-h-0">
          {words.template}
        </button>
      </p>
      {isNamed && (
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="despiteLint" value="yes" className="size-4 accent-accent" />
          {words.despiteLint}
        </label>
      )}
    </>
  );
}

/** The moment follows the clock while the form lies open, so that the promise is never an old one. */
function PromiseField(props: { options: readonly Option[]; isOver: boolean; hint: string }) {
  const [minutes, setMinutes] = useState("30");
  const [at, setAt] = useState("");
  const shown = props.isOver ? "" : minutes;
  useEffect(() => {
    const renew = () =>
      setAt(shown === "" ? "" : new Date(Date.now() + Number(shown) * 60_000).toISOString());
    renew();
    const timer = setInterval(renew, ANEW_MS);
    return () => clearInterval(timer);
  }, [shown]);
  return (
    <div>
      <SelectField
        name="minutes"
        options={props.options}
        defaultValue={shown}
        hint={props.hint}
        onChange={({ target }) => setMinutes(target.value)}
      />
      <input type="hidden" name="nextUpdateBy" value={at} />
    </div>
  );
}

function Preview(props: { reference: string; audiences: readonly string[]; words: Words }) {
  const { reference, words } = props;
  const asked = props.audiences.join(",");
  const [found, setFound] = useState<RecipientsView | null>(null);
  useEffect(() => {
    const over = new AbortController();
    if (asked === "") {
      setFound(null);
      return;
    }
    const address = `/api/v1/major-incidents/${reference}/recipients?audiences=${asked}`;
    fetch(address, { signal: over.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setFound)
      .catch(() => {});
    return () => over.abort();
  }, [asked, reference]);
  const total = found?.total ?? 0;
  const count = total === 0 ? words.gets.none : total === 1 ? words.gets.one : words.gets.many;
  return (
    <div aria-live="polite" className="grid gap-1">
      {found && (
        <>
          <p className="font-medium">{count.replace("#", String(total))}</p>
          {total > 0 && (
            <details>
              <summary className="min-h-11 cursor-pointer sm:min-h-0">{words.who}</summary>
              <ul className="columns-1 ps-4 sm:columns-2">
                {found.people.map(({ name, audience }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name.
                  <li key={`${name}-${audience}-${at}`}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
              {total > found.people.length && (
                <p>{words.andMore.replace("#", String(total - found.people.length))}</p>
              )}
            </details>
          )}
        </>
      )}
    </div>
  );
}
