"use client";

import { createContext, useContext } from "react";
import { type FormState, UNTOUCHED } from "./form-state";

/**
 * What a form's fields are called, and what to say when one that is needed stays empty, where `%l`
 * is its name. One that is set `elsewhere` has a name here, but no control one could be sent to.
 */
export type Fields = Record<string, { label: string; missing?: string; elsewhere?: true }>;

type Form = {
  id: string;
  state: FormState;
  fields: Fields;
  pending: boolean;
  /** Why it cannot be sent just now; null when it can. */
  held: string | null;
  hold: (reason: string | null) => void;
};

export const FormContext = createContext<Form>({
  id: "",
  state: UNTOUCHED,
  fields: {},
  pending: false,
  held: null,
  hold: () => {},
});

export const useForm = () => useContext(FormContext);

/** The sentence for a refused field; a contract's complaint follows the name: "Subject is needed". */
export function errorOf(name: string, { state, fields }: Form): string | undefined {
  const error = state.errors?.[name];
  if (error === undefined) return undefined;
  const { label = name, missing } = fields[name] ?? {};
  const typed = state.values?.[name]?.trim();
  return missing !== undefined && !typed ? missing.replace("%l", label) : `${label} ${error}`;
}
