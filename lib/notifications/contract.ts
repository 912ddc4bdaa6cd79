import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { REASONS } from "./topics";

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

export const INBOX_TABS = ["inbox", "unread", "mentions", "assigned", "snoozed", "done"] as const;
export type InboxTab = (typeof INBOX_TABS)[number];

export const LEVELS = ["all", "muted", "off"] as const;

/** A subject in somebody's inbox, told by its newest notice. */
export const InboxRowView = z
  .object({
    /** The subject's own. */
    id,
    subject: z.object({ id, reference: z.string(), subject: z.string() }),
    url: z.string(),
    latest: NotificationView,
    /** How many notices about it lie below the newest. */
    others: z.number().int().nonnegative(),
    unread: z.number().int().nonnegative(),
    /** The strongest reason among those that are unread, else among all. */
    reason: z.enum(REASONS),
    lastAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    snoozedAt: z.iso.datetime().nullable(),
    /** Null while snoozed: until somebody answers. */
    snoozedUntil: z.iso.datetime().nullable(),
    /** `muted`: further notices come silently, as read; `off`: none come, but what is about the reader alone. */
    level: z.enum(LEVELS),
  })
  .meta({ id: "InboxRow" });
export type InboxRowView = z.infer<typeof InboxRowView>;

const LONGEST_SNOOZE_MS = 366 * 86_400_000;

const Later = z.iso
  .datetime({ abort: true })
  .refine((at) => Date.parse(at) > Date.now(), "has to be a moment to come")
  .refine((at) => Date.parse(at) < Date.now() + LONGEST_SNOOZE_MS, "lies more than a year ahead");

/** What is left out stays as it is; taking "done" or a snooze back makes unread what it had read. */
export const ReviseInboxRow = z
  .strictObject({
    read: z.boolean(),
    done: z.boolean(),
    /** A moment, "reply" for until somebody answers, or null for no longer. */
    snooze: z.union([Later, z.literal("reply")]).nullable(),
    level: z.enum(LEVELS),
  })
  .partial()
  .meta({ id: "ReviseInboxRow", examples: [{ done: true }] });
export type ReviseInboxRow = z.infer<typeof ReviseInboxRow>;

export const InboxFilter = {
  /** Which of the tabs: what is neither done nor snoozed, unless another is named. */
  show: z.enum(INBOX_TABS).default("inbox"),
  type: z.enum(TICKET_TYPES).optional(),
};
export type InboxFilter = { show: InboxTab; type?: (typeof TICKET_TYPES)[number] | undefined };

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
