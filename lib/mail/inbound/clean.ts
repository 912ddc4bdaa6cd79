import { plainLine } from "@/lib/kernel/text";

/** Text as it can be stored: canonical, one kind of line end, no NUL and no broken Unicode. */
export function clean(given: string, limit: number): string {
  return (
    given
      .slice(0, limit * 2)
      .replaceAll("\u0000", "")
      .toWellFormed()
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      // Never half a letter at the end.
      .slice(0, limit)
      .toWellFormed()
      .replace(/\uFFFD$/, "")
      .trim()
  );
}

export const cleanLine = (given: string, limit: number) =>
  plainLine(clean(given, limit * 4))
    .slice(0, limit)
    .toWellFormed()
    .trim();

const ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[a-z0-9.-]+\.[a-z0-9-]+$|^[^\s@<>"(),:;\\[\]]+@localhost$/;

/** An address in the one spelling that we know people by; null for what is none. */
export function addressIn(given: string | undefined): string | null {
  const plain = (given ?? "").trim().toLowerCase();
  return plain.length <= 254 && ADDRESS.test(plain) ? plain : null;
}

const MESSAGE_ID = /<[\x21-\x3b\x3d\x3f-\x7e]{1,500}>/g;

/** The Message-IDs in a header, in order. */
export const messageIdsIn = (header: string): string[] =>
  header.slice(0, 50_000).match(MESSAGE_ID) ?? [];
