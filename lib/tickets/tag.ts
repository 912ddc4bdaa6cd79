import { z } from "zod";

export const tag = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}$/u,
    "is not a tag: one begins with a letter or a digit, and has up to 40 letters, digits, '.', '-' and '_'",
  );
