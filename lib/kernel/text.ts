import { z } from "zod";

/** What turns the letters around it about, or shows nothing: in one line it could only mislead. */
const MISLEADING = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]|(?![\t\n\v\f\r])\p{Cc}/gu;
/** Letters that have a width or a name, and nothing to be seen. */
const BLANK = /^[\p{Z}\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

/** One line as everybody sees it: single spaces, and nothing that turns it around or hides in it. */
export const plainLine = (value: string) =>
  value.replace(MISLEADING, "").replace(/\s+/g, " ").trim();

const canonical = (value: string) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim();
const seen = (value: string) => (BLANK.test(value) ? "" : value);

type Limits = { min?: number; max: number };

/** Typed text: canonical (NFC, one kind of line end), trimmed, without NUL or broken Unicode. */
export const text = (limits: Limits) => typed(limits, canonical);

/** One line of text. */
export const line = (limits: Limits) => typed(limits, (value) => plainLine(canonical(value)));

function typed(limits: Limits, tidy: (value: string) => string) {
  return (
    z
      .string()
      .refine((value) => !value.includes("\u0000") && value.isWellFormed(), {
        message: "holds characters that cannot be stored",
        abort: true,
      })
      // The bounds below are beyond the transformation, where OpenAPI would not see them.
      .meta({ ...(limits.min === 0 ? {} : { minLength: limits.min ?? 1 }), maxLength: limits.max })
      .transform((value) => seen(tidy(value)))
      .pipe(
        z
          .string()
          .min(limits.min ?? 1)
          .max(limits.max),
      )
  );
}

export const id = z.uuid().meta({ description: "UUIDv7" });
