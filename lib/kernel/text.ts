import { z } from "zod";

/** Typed text: canonical (NFC, one kind of line end), trimmed, without NUL or broken Unicode. */
export function text(limits: { min?: number; max: number }) {
  return (
    z
      .string()
      .refine((value) => !value.includes("\u0000") && value.isWellFormed(), {
        message: "holds characters that cannot be stored",
        abort: true,
      })
      // The bounds below are beyond the transformation, where OpenAPI would not see them.
      .meta({ ...(limits.min === 0 ? {} : { minLength: limits.min ?? 1 }), maxLength: limits.max })
      .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").trim())
      .pipe(
        z
          .string()
          .min(limits.min ?? 1)
          .max(limits.max),
      )
  );
}

/** One line of text. */
export function line(limits: { min?: number; max: number }) {
  return text(limits).transform((value) => value.replace(/\s+/g, " "));
}

export const id = z.uuid().meta({ description: "UUIDv7" });
