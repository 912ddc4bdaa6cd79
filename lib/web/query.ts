import type { z } from "zod";
import { parse } from "@/lib/kernel/command";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import { isPoison } from "./json-body";

/** @throws `validation-failed` for a parameter that is unknown, repeated or wrong. */
export function queryOf<Query>(url: string, schema: z.ZodType<Query>): Query {
  const { searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())];
  const errors: FieldError[] = names.flatMap((name) => {
    if (isPoison(name)) return [{ path: `/${name}`, message: "is not allowed" }];
    if (searchParams.getAll(name).length === 1) return [];
    return [{ path: `/${name}`, message: "was sent more than once" }];
  });
  if (errors.length > 0) throw invalid(errors);
  return parse(schema, Object.fromEntries(searchParams));
}
