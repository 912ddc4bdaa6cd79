import type { Woven } from "./weave";

/** Where what is new to the reader begins, and how many messages of others it is; null for nothing. */
export function firstNew(
  parts: readonly Woven[],
  since: string | null,
  selfId: string,
): { at: number; count: number } | null {
  if (since === null) return null;
  const isNew = (part: Woven) =>
    part.kind === "reply" && part.reply.createdAt > since && part.reply.author.id !== selfId;
  const count = parts.filter(isNew).length;
  return count === 0 ? null : { at: parts.findIndex(isNew), count };
}
