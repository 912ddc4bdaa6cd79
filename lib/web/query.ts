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

/**
 * Next forgets such a parameter on its way to the route, so the address is read as it was sent.
 *
 * @throws `validation-failed` for a name through which a careless merge would reach every object.
 */
export function requirePlainNames(headers: Headers): void {
  const [, query = ""] = (headers.get("x-muster-path") ?? "").split(/\?(.*)/s);
  const errors = [...new Set(new URLSearchParams(query).keys())]
    .filter(isPoison)
    .map((name) => ({ path: `/${name}`, message: "is not allowed" }));
  if (errors.length > 0) throw invalid(errors);
}
