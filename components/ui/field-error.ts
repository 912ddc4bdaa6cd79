import type { FormState } from "./form-state";

/** The sentence for a refused field: its own when it stayed empty, else what the contract says. */
export function errorOf(
  name: string,
  state: FormState,
  fields: Record<string, { label: string; missing?: string }>,
): string | undefined {
  const error = state.errors?.[name];
  if (error === undefined) return undefined;
  const typed = state.values?.[name]?.trim();
  return typed ? error : (fields[name]?.missing ?? error);
}
