import type { FormState } from "@/components/ui/form-state";
import type { FieldError } from "@/lib/kernel/errors";

/** What a form says, by field name; a name that ends in `[]` holds all its values. */
export type Fields = Record<string, string | string[]>;

export type Sent = {
  fields: Fields;
  /** Made when the form was rendered, so that a double click is one request. */
  key: string | null;
  /** The version of the subject that the form was filled in against. */
  version: number | null;
  /** Files that were chosen in a form without script. */
  files: File[];
};

const OWN = new Set(["key", "version", "files"]);
const KEY = /^[\x21-\x7e]{1,255}$/;

export function sentBy(form: FormData): Sent {
  const fields: Fields = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || OWN.has(name)) continue;
    const typed = form.getAll(name).filter((value) => typeof value === "string");
    // An empty one says only that the list was there to be chosen from.
    if (name.endsWith("[]")) fields[name.slice(0, -2)] = typed.filter((value) => value !== "");
    else fields[name] = typed[0] ?? "";
  }
  const key = form.get("key");
  const version = form.get("version");
  return {
    fields,
    key: typeof key === "string" && KEY.test(key) ? key : null,
    version: typeof version === "string" && /^\d{1,9}$/.test(version) ? Number(version) : null,
    // A browser sends an empty one for a field in which nothing was chosen.
    files: form
      .getAll("files")
      .filter((value): value is File => value instanceof File && value.name !== ""),
  };
}

/** As a command wants it: a field that was left empty was not sent. */
export function withoutEmpty(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

const SECRET = /password|token|secret/i;

/** What is shown again after a refusal; secrets never are. */
export function valuesOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      SECRET.test(name) ? [] : [[name, typeof value === "string" ? value : value.join(" ")]],
    ),
  );
}

/** What is built row by row, and complained of by the row. */
const BUILT = new Set(["form", "tasks", "steps", "questions"]);

/** The first complaint about each field; what concerns no field stays in the form's own message. */
export function errorsByField(errors: readonly FieldError[]): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { path, message } of errors) {
    const [, first, second, third] = path.split("/");
    if (first === "answers" && second) {
      byField[`answer-${second}`] ??= message;
      continue;
    }
    if (first === "customFields" && second) {
      byField[`custom-${second}`] ??= message;
      continue;
    }
    if (first && BUILT.has(first) && second) {
      byField[first] ??= `${Number(second) + 1}${third ? ` (${third})` : ""}: ${message}`;
      continue;
    }
    // What belongs to the type stands under `fields`, to a move under `move`, a part of a review under
    // `sections`, and by its own name in the form.
    const isNested = first === "fields" || first === "move" || first === "sections";
    // A form's own key is what makes it one request, so one that is typed has another name there.
    const typed = first === "key" ? "fieldKey" : first;
    const field = isNested && second ? second : typed;
    if (field) byField[field] ??= message;
  }
  return byField;
}

export function refusal(
  message: string,
  sent: Sent,
  errors: readonly FieldError[] = [],
): FormState {
  return {
    ok: false,
    message,
    errors: errorsByField(errors),
    values: valuesOf(sent.fields),
  };
}
