/** Exactly one emoji as Unicode recommends it for interchange, skin tones and families included. */
const ONE_EMOJI = new RegExp(pattern(), "v");

const SHOWN_IN_COLOUR = "\uFE0F";

/** The one emoji that this is, in its canonical spelling; null for anything else. */
export function emojiOf(typed: string): string | null {
  if (typed.length > 40) return null;
  if (ONE_EMOJI.test(typed)) return typed;
  // "❤" is the heart of a text font until it is followed by the selector that keyboards leave out.
  const coloured = typed + SHOWN_IN_COLOUR;
  return ONE_EMOJI.test(coloured) ? coloured : null;
}

export const WORKS = "✅";
export const BROKEN = "❌";
export const LOOKING = "👀";

/** Those at hand; every other one is in the picker. */
export const QUICK = ["👍", "❤️", "🎉", LOOKING, WORKS, BROKEN] as const;

/** Apart, since a literal with this flag is beyond what the compiler targets. */
function pattern(): string {
  return "^\\p{RGI_Emoji}$";
}
