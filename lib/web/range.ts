import type { Range } from "@/lib/attachments/store/port";

/**
 * The one range that is asked for; null for all of it, which is also the answer to several at once
 * and to a range of another version.
 */
export function rangeOf(
  headers: Headers,
  size: number,
  etag: string,
): Range | "unsatisfiable" | null {
  const given = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range")?.trim() ?? "");
  if (!given) return null;
  const condition = headers.get("if-range");
  if (condition !== null && condition !== etag) return null;
  const [, first = "", last = ""] = given;
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size) return "unsatisfiable";
  return end < start ? null : { start, end };
}
