"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Purpose } from "@/components/attachments/purpose";
import { errorOf, useForm } from "@/components/ui/form-context";
import { UNTOUCHED } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Writing } from "@/components/writing/writing";
import type { WritingWords } from "@/components/writing/writing-words";
import { writeInto, writingIn } from "@/components/writing/written";
import type { FilledMacroView } from "@/lib/macros/contract";
import { AudienceTabs } from "./audience-tabs";
import type { Kept } from "./draft-keeper";
import { DraftStatus, type DraftWords, OtherDraft } from "./draft-status";
import { type KeptMacro, keptFields, keptMacro } from "./kept-macro";
import { MacroPicker, type MacroWords } from "./macro-picker";
import { type ChangeWords, macroSentences } from "./macro-sentences";
import { Preview, type PreviewWords } from "./preview";
import { SendMenu } from "./send-menu";
import { useDraft } from "./use-draft";
import { useDraftFiles } from "./use-draft-files";
import { useFormEvents } from "./use-form-events";

export type Audience = "public" | "internal";
/** A draft with what a macro would do along with it. */
export type KeptMessage = Kept & { fields: Readonly<Record<string, string>> };

/** A move that can go out with a reply: what the button says, and the fields that it asks for. */
export type Along = { event: string; name: string; fields: ReactNode };

export type BoxWords = {
  audience: string;
  reply: string;
  note: string;
  to: string;
  hidden: string;
  label: string;
  placeholder: string;
  send: string;
  saveNote: string;
  sendLater: string;
  more: string;
  later: string;
  draft: DraftWords;
  preview: PreviewWords;
  macro: MacroWords & ChangeWords & { drop: string };
  writing: WritingWords;
};

type Props = {
  ticketId: string;
  /** Whose drafts they are on a machine that several people use. */
  personId: string;
  timeZone: string;
  drafts: Record<Audience, KeptMessage>;
  alongs: readonly Along[];
  /** The field for the hour of "send later". */
  laterField: ReactNode;
  words: BoxWords;
  /** What belongs to the message besides its text, such as files. */
  children?: ReactNode;
};

const LATER = "later";
const RESOLVE = "resolve";
const KINDS = ["people", "tickets", "emoji", "macros"] as const;

/** What happens along with a message that is being written. */
type Plan = { applied: KeptMacro | null; along: string | null };

const isFillable = (
  field: unknown,
): field is HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement =>
  field instanceof HTMLSelectElement ||
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && !["hidden", "file"].includes(field.type));

const NOTHING_PLANNED: Plan = { applied: null, along: null };

/** A move that has become impossible since is not planned any more. */
function planOf({ fields }: KeptMessage, alongs: readonly Along[]): Plan {
  const along = fields.move === LATER || alongs.some(({ event }) => event === fields.move);
  return { applied: keptMacro(fields), along: along ? (fields.move ?? null) : null };
}

/** The inside of the composer. Only sending empties it: nothing that others do, and no fresh page. */
export function ComposerBox(props: Props) {
  const { ticketId, personId, timeZone, drafts, alongs, laterField, words, children } = props;
  const form = useForm();
  const macros = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [audience, setAudience] = useState<Audience>("public");
  const [plans, setPlans] = useState(() => ({
    public: planOf(drafts.public, alongs),
    internal: planOf(drafts.internal, alongs),
  }));
  const { applied, along } = plans[audience];
  const plan = (name: Audience, change: Partial<Plan>) => {
    setPlans((all) => ({ ...all, [name]: { ...all[name], ...change } }));
    draft.touched(name);
  };
  const setAlong = (event: string | null) => plan(audience, { along: event });
  const [previews, setPreviews] = useState(false);
  const placeOf = (name: Audience) => ({
    url: `/api/v1/tickets/${ticketId}/draft`,
    extra: () => ({
      audience: name,
      fields: keptFields(planned.current[name].applied, planned.current[name].along),
      // Those of the form are those of the message that is being written.
      ...(shown.current === name ? files.said() : {}),
    }),
    local: `muster:draft:${personId}:${ticketId}:${name}`,
    kept: drafts[name],
    onTaken: () => setPlans((all) => ({ ...all, [name]: planOf(drafts[name], alongs) })),
  });
  const draft = useDraft({ public: placeOf("public"), internal: placeOf("internal") }, audience);
  const files = useDraftFiles(draft.field, () => draft.touched(audience));
  const planned = useRef(plans);
  const shown = useRef(audience);
  planned.current = plans;
  shown.current = audience;
  // After a refusal without script the page comes back with what was typed.
  const [first] = useState(() =>
    form.state.ok ? drafts.public.body : (form.state.values?.body ?? drafts.public.body),
  );
  const given = useRef<{ name: Audience; text: string } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    const was = given.current;
    if (form.state === UNTOUCHED || was === null) return;
    given.current = null;
    if (!form.state.ok) return draft.resume(was.name);
    files.forget();
    setPlans((all) => ({ ...all, [was.name]: NOTHING_PLANNED }));
    draft.sent(was.name, was.text);
    setPreviews(false);
  }, [form.state]);

  const chosen = alongs.find(({ event }) => event === along);
  const isNote = audience === "internal";
  // Through its button, which is what the panel hangs from.
  const openMacros = () =>
    draft.field.current?.form?.querySelector<HTMLElement>("[popovertarget=macros]")?.click();
  useFormEvents(draft.field, {
    onSubmit() {
      given.current = { name: audience, text: draft.field.current?.value ?? "" };
      draft.pause();
    },
    onKey(event) {
      if (!(event.metaKey || event.ctrlKey)) return;
      if (event.key === ".") {
        event.preventDefault();
        openMacros();
      }
      if (!event.shiftKey) return;
      if (event.key.toLowerCase() === "p") {
        event.preventDefault();
        setPreviews(!previews);
      }
      const resolves = !isNote && alongs.some(({ event: name }) => name === RESOLVE);
      if (event.key !== "Enter" || !resolves || along === RESOLVE) return;
      // The move is chosen first, as it asks for more; the same keys again send.
      event.preventDefault();
      event.stopPropagation();
      setAlong(RESOLVE);
    },
  });
  useEffect(() => {
    const fields = draft.field.current?.form?.elements;
    // The fields of the move are there now; what the macro knows of them is filled in.
    for (const [name, value] of Object.entries(applied?.move ?? {})) {
      const field = fields?.namedItem(name);
      if (isFillable(field)) field.value = value ?? "";
    }
  }, [applied, draft.field]);

  const apply = (macro: FilledMacroView) => {
    const element = draft.field.current;
    if (macro.audience !== audience) {
      const tab = element?.form?.querySelector<HTMLElement>(
        `[name=audience][value=${macro.audience}]`,
      );
      tab?.click();
    }
    // The other tab shows its own text first.
    requestAnimationFrame(() => {
      const text = [element?.value.trimEnd() ?? "", macro.body]
        .filter((part) => part !== "")
        .join("\n\n");
      writeInto(element, text);
      draft.typedAs(macro.audience, text);
      writingIn(element?.form)?.focus();
    });
    plan(macro.audience, {
      applied: macro,
      ...(macro.move ? { along: macro.move.event } : {}),
    });
  };
  const moveNames = Object.fromEntries(alongs.map(({ event, name }) => [event, name]));
  const sentences = applied
    ? macroSentences({ ...applied, move: null }, words.macro, moveNames)
    : [];
  const error = errorOf("body", form);
  const other: Audience = isNote ? "public" : "internal";
  return (
    <>
      <fieldset className="flex flex-wrap items-center gap-1 border-b border-line px-2.5 py-1.5 group-has-[[value=internal]:checked]:border-note-line">
        <legend className="sr-only">{words.audience}</legend>
        <AudienceTabs reply={words.reply} note={words.note} onChoose={setAudience} />
        <span className="ms-auto truncate text-meta text-text-2 group-has-[[value=internal]:checked]:hidden">
          {words.to}
        </span>
        <span className="ms-auto hidden text-meta text-text-2 group-has-[[value=internal]:checked]:inline">
          {words.hidden}
        </span>
        <DraftStatus state={draft.state} timeZone={timeZone} words={words.draft} />
      </fieldset>
      <label htmlFor={`${form.id}-body`} id={`${form.id}-body-label`} className="sr-only">
        {words.label}
      </label>
      {error !== undefined && (
        <p id={`${form.id}-body-error`} className="px-3.5 pbs-2 font-medium text-danger">
          {error}
        </p>
      )}
      <Writing
        field={draft.field}
        id={`${form.id}-body`}
        name="body"
        labelledBy={`${form.id}-body-label`}
        rows={2}
        defaultValue={first}
        placeholder={words.placeholder}
        describedBy={error === undefined ? undefined : `${form.id}-body-error`}
        isInvalid={error !== undefined}
        isHidden={previews}
        words={words.writing}
        kinds={KINDS}
        place={{ ticketId, audience: () => audience }}
        onType={draft.typed}
        onMacro={(macroId) => {
          wanted.current = macroId;
          openMacros();
        }}
        className="min-h-16 max-h-96 bg-transparent px-3.5 py-2 text-body text-text -outline-offset-2 placeholder:text-text-3"
      />
      {previews && <Preview text={draft.field.current?.value ?? ""} words={words.preview} />}
      <OtherDraft
        state={draft.state}
        timeZone={timeZone}
        words={words.draft}
        onAdd={draft.addOther}
        onDismiss={draft.dismissOther}
      />
      <Purpose value={audience}>{children}</Purpose>
      {applied && sentences.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 px-3.5 pbe-2 text-text-2">
          <input type="hidden" name="changes" value={JSON.stringify(applied.changes)} />
          {sentences.join(" · ")}
          <button
            type="button"
            onClick={() => plan(audience, { applied: null })}
            className="inline-flex min-h-6 items-center font-medium text-link pointer-coarse:min-h-11"
          >
            {words.macro.drop}
          </button>
        </p>
      )}
      {!isNote && along === LATER && <div className="px-3.5 pbe-2">{laterField}</div>}
      {!isNote && chosen && (
        <div className="group/move grid max-w-xl gap-3 px-3.5 pbe-2">
          <input type="hidden" name="then" value={chosen.event} />
          {chosen.fields}
        </div>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 p-2.5 pbs-0">
        <span className="me-auto flex flex-wrap items-center gap-2">
          <button
            type="button"
            aria-pressed={previews}
            onClick={() => setPreviews(!previews)}
            className="inline-flex min-h-(--control) items-center rounded-control px-2 text-text-2 hover:bg-sunken hover:text-text"
          >
            {previews ? words.preview.hide : words.preview.show}
          </button>
          <MacroPicker
            panel={macros}
            wanted={wanted}
            ticketId={ticketId}
            words={words.macro}
            sentencesOf={(macro) => macroSentences(macro, words.macro, moveNames)}
            onApply={apply}
          />
          {draft.state.status === "none" && draft.textOf(other) !== "" && (
            <button
              type="button"
              onClick={() => {
                const text = draft.textOf(other);
                writeInto(draft.field.current, text);
                draft.typed(text);
              }}
              className="inline-flex min-h-(--control) items-center rounded-control px-2 text-text-2 hover:bg-sunken hover:text-text"
            >
              {isNote ? words.draft.carryReply : words.draft.carry}
            </button>
          )}
        </span>
        <span className="flex">
          <SubmitButton className={isNote || alongs.length === 0 ? "" : "rounded-e-none!"}>
            <span className="group-has-[[value=internal]:checked]:hidden">
              {along === LATER ? words.sendLater : (chosen?.name ?? words.send)}
            </span>
            <span className="hidden group-has-[[value=internal]:checked]:inline">
              {words.saveNote}
            </span>
            <span aria-hidden className="max-sm:hidden pointer-coarse:hidden">
              ⌘↵
            </span>
          </SubmitButton>
          {!isNote && (
            <SendMenu
              label={words.more}
              chosen={along}
              choices={[
                { value: null, name: words.send },
                ...alongs.map(({ event, name }) => ({ value: event, name })),
                { value: LATER, name: words.later },
              ]}
              onChoose={setAlong}
            />
          )}
        </span>
      </div>
    </>
  );
}
