import { z } from "zod";

export const tag = z
  .string()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}$/u, "is not a tag");
