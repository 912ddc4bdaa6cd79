/** What a form's action answers: which fields were refused and why, with the typed text kept. */
export type FormState = {
  /** False once something was refused; the state before any attempt is true without a message. */
  ok: boolean;
  /** A sentence for the whole form: what went wrong, or what was done. */
  message?: string;
  /** A secret that was made, for the one time that it is shown. */
  shown?: string;
  /** What has to be sent to undo it, by field name. */
  undo?: Record<string, string>;
  /** For how many seconds that is possible, where it ends by itself. */
  undoneWithinS?: number;
  /** By field name. */
  errors?: Record<string, string>;
  /** What was typed, by field name, so that nobody types it twice. */
  values?: Record<string, string>;
};

export const UNTOUCHED: FormState = { ok: true };

/** A server action as `useActionState` and a plain form without script both call it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
