import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";

export const REASONS = [
  "mention",
  "assigned",
  "team",
  "requester",
  "watcher",
  "author",
  "new",
  "command",
  "role",
  "manager",
] as const;

export const NotificationView = z
  .object({
    id,
    /** The kind of the event; `text` is its sentence. */
    kind: z.string(),
    text: z.string(),
    /** The page to open, as a path of this Muster. */
    url: z.string(),
    actor: Named.nullable(),
    subject: z.object({ id, reference: z.string(), subject: z.string() }).nullable(),
    /** Why this person was told. */
    reason: z.enum(REASONS),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Notification" });
export type NotificationView = z.infer<typeof NotificationView>;

export const UnreadCount = z
  .object({ count: z.number().int().nonnegative() })
  .meta({ id: "UnreadCount" });

type SentenceValues = Record<string, string | number>;

/**
 * What an event's sentence `events.<kind>` is told with: its facts, ids replaced by names, and
 * whoever did it. Nothing is told as `none`, so that a sentence can choose other words for it.
 */
export function sentenceValues(
  facts: Record<string, unknown>,
  names: Record<string, string>,
  actor: string | null,
): SentenceValues {
  const told = Object.entries(facts).map(([name, fact]) => [name, wordOf(fact, names)]);
  return { ...Object.fromEntries(told), actor: actor ?? "Muster" };
}

function wordOf(fact: unknown, names: Record<string, string>): string | number {
  if (fact === null || fact === undefined) return "none";
  if (typeof fact === "number") return fact;
  if (Array.isArray(fact)) return fact.map((part) => wordOf(part, names)).join(", ");
  const word = String(fact);
  return names[word] ?? word;
}
