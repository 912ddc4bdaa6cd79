import { z } from "zod";
import { COMMON_PASSWORDS } from "./common-passwords";

const SHORTEST = 10;
const LONGEST = 128;

/** A password that somebody chooses. */
export const NewPassword = z
  .string()
  .min(SHORTEST, `needs at least ${SHORTEST} characters`)
  .max(LONGEST, `may have at most ${LONGEST} characters`)
  .refine((value) => value.isWellFormed() && !value.includes("\u0000"), {
    message: "holds characters that cannot be typed",
  })
  .refine((value) => !COMMON_PASSWORDS.has(value.toLowerCase()), {
    message: "is one of the passwords that are tried first",
  })
  .refine((value) => new Set(value).size > 3, { message: "repeats too few characters" });
