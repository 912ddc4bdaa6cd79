"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type ComponentProps,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { ErrorSummary } from "./error-summary";
import { type Fields, FormContext } from "./form-context";
import { type FormAction, UNTOUCHED } from "./form-state";
import { tell } from "./tell";

export type FormWords = {
  /** Heads the list of what has to be put right. */
  refused: string;
  /** Said when no answer came at all. */
  unreachable: string;
};

type Props = Omit<ComponentProps<"form">, "action" | "onSubmit" | "onKeyDown"> & {
  action: FormAction;
  words: FormWords;
  fields: Fields;
  children: ReactNode;
};

/**
 * A form over a server action that works the same without script. It keeps what was typed, moves
 * focus to what was refused, closes the popover around or within it once done, and sends by ⌘↵.
 */
export function ActionForm({ action, words, fields, children, ...form }: Props) {
  const id = useId();
  const [held, hold] = useState<string | null>(null);
  const element = useRef<HTMLFormElement>(null);
  // The server needs the action itself to render a form that posts without script; in the browser
  // a lost connection must become a state, or React would throw the whole page away.
  const dispatchable = typeof window === "undefined" ? action : guarded(action, words.unreachable);
  const [state, dispatch, pending] = useActionState(dispatchable, UNTOUCHED);

  useEffect(() => {
    if (!state.ok || state === UNTOUCHED) return;
    const around = element.current?.closest<HTMLElement>("[popover]:popover-open");
    const within = element.current?.querySelector<HTMLElement>("[popover]:popover-open");
    (around ?? within)?.hidePopover();
  }, [state]);

  return (
    <form
      {...form}
      ref={element}
      action={dispatch}
      noValidate
      aria-busy={pending}
      onSubmit={(event) => {
        if (pending || held !== null) event.preventDefault();
        if (held !== null) tell(held);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <FormContext value={{ id, state, fields, pending, held, hold }}>
        <ErrorSummary title={words.refused} />
        {children}
      </FormContext>
    </form>
  );
}

function guarded(action: FormAction, unreachable: string): FormAction {
  return async (previous, form) => {
    try {
      const answer = await action(previous, form);
      // Said here rather than by the form, which may be gone once what it asked for is done.
      if (answer.ok && answer.message !== undefined)
        tell(answer.message, answer.undo, answer.undoneWithinS);
      return answer;
    } catch (error) {
      unstable_rethrow(error);
      const values = Object.fromEntries(
        [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      );
      return { ok: false, message: unreachable, values };
    }
  };
}
