import { createHash } from "node:crypto";

/** What mail programs put before a subject when somebody answers or forwards. */
const PREFIX =
  /^\s*((re|fwd?|aw|wg|antw(oord)?|sv|vs|vb|tr|r[ée]f|rv|enc|odp|pd|ynt|ilt|res)(\s*\[\d+\])?\s*[:：]|\[[^\]]{0,40}\])\s*/i;

/** A subject without what answering adds, so that two can be compared. */
export function plainSubject(subject: string): string {
  let plain = subject;
  for (let turn = 0; turn < 20; turn += 1) {
    const next = plain.replace(PREFIX, "");
    if (next === plain) break;
    plain = next;
  }
  return plain.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Whether the writer changed what it is about; one that was emptied says nothing of that kind. */
export function isOtherSubject(given: string, known: readonly string[]): boolean {
  const plain = plainSubject(given);
  if (plain === "") return false;
  return known.every((one) => {
    const other = plainSubject(one);
    // Mail programs cut long subjects, and ours stands behind the reference.
    return !(other.endsWith(plain) || plain.endsWith(other) || other.startsWith(plain));
  });
}

/** The same for two mails that differ in no more than numbers: machines repeat themselves. */
export function likenessOf(subject: string, text: string): string {
  const skeleton = `${plainSubject(subject)}\n${text.slice(0, 2_000)}`.replace(/\d+/g, "0");
  return createHash("sha256").update(skeleton).digest("base64url").slice(0, 22);
}
