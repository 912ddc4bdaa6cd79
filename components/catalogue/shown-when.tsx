"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useForm } from "@/components/ui/form-context";

type Props = {
  /** The name of the control on which it hangs, and the value at which it is asked. */
  control: string;
  is: string;
  /** Says the same in words, for a page whose script does not run. */
  hint: string;
  children: ReactNode;
};

const SETTLED = "muster:asked";

/** A part of a form that is asked only while an earlier choice has one answer; hidden, it sends nothing. */
export function ShownWhen({ control, is, hint, children }: Props) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const [shown, show] = useState<boolean | null>(null);
  const { state } = useForm();

  // After a refusal the form has the values that it came back with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read from the form itself.
  useEffect(() => {
    const form = frame.current?.form;
    if (!form) return;
    const look = () => show(new FormData(form).get(control) === is);
    look();
    form.addEventListener("input", look);
    form.addEventListener(SETTLED, look);
    return () => {
      form.removeEventListener("input", look);
      form.removeEventListener(SETTLED, look);
    };
  }, [control, is, state]);

  // What hangs on this part has to look again once it is there or gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it changes.
  useEffect(() => {
    frame.current?.form?.dispatchEvent(new Event(SETTLED));
  }, [shown]);

  return (
    <fieldset
      ref={frame}
      hidden={shown === false}
      disabled={shown === false}
      className="grid gap-1"
    >
      {shown === null && <p className="text-meta text-text-2">{hint}</p>}
      {children}
    </fieldset>
  );
}
