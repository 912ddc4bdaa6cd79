import { type Fields, withoutEmpty } from "@/lib/web/form";

/** A minute is typed as a number; nothing typed is no minute. */
export function injectFrom({ minute, ...fields }: Fields): unknown {
  const typed = String(minute ?? "").trim();
  return { ...withoutEmpty(fields), ...(typed === "" ? {} : { minute: Number(typed) }) };
}
