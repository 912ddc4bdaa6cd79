import type { FilledMacroView } from "@/lib/macros/contract";

/** What of an applied macro is still to happen, and how it is told. Its text is in the field already. */
export type KeptMacro = Pick<FilledMacroView, "changes" | "names" | "move">;

/** As much as one field of a draft may hold. */
const MOST_CHARACTERS = 2_000;

/** The fields of a draft that keep a macro and the chosen move. */
export function keptFields(macro: KeptMacro | null, move: string | null): Record<string, string> {
  const { changes, names, move: along } = macro ?? {};
  const macroText = macro ? JSON.stringify({ changes, names, move: along }) : "";
  return {
    ...(macroText !== "" && macroText.length <= MOST_CHARACTERS ? { macro: macroText } : {}),
    ...(move === null ? {} : { move }),
  };
}

/** What an earlier page kept; null where there is nothing that can be understood. */
export function keptMacro(fields: Readonly<Record<string, string>>): KeptMacro | null {
  try {
    const kept: unknown = JSON.parse(fields.macro ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    const { changes, names, move } = kept as Record<string, unknown>;
    if (typeof changes !== "object" || changes === null) return null;
    if (typeof names !== "object" || names === null) return null;
    // The server looks at each of its parts again when it is sent.
    return { changes, names, move: move ?? null } as KeptMacro;
  } catch {
    return null;
  }
}
