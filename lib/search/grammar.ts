import { HOLD_REASONS, STATES, TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { LEVELS, PRIORITIES } from "@/lib/tickets/priority";

/** Fields that take one of a fixed list of values, or several divided by commas. */
export const WORD_FIELDS = {
  type: TICKET_TYPES,
  state: STATES,
  priority: PRIORITIES,
  impact: LEVELS,
  urgency: LEVELS,
  hold: HOLD_REASONS,
  /** Whether a promised time is over, runs or rests, or nothing is promised. */
  sla: ["breached", "running", "paused", "none"],
  /** The same of what the team that has it promises. */
  ola: ["breached", "running", "paused", "none"],
} as const;
export type WordField = keyof typeof WORD_FIELDS;

/** Fields that take the name of a person or a thing. */
export const NAME_FIELDS = ["team", "service", "assignee", "requester", "organisation"] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** Fields that take a moment, an age or a range. */
export const DATE_FIELDS = ["created", "updated", "resolved", "closed", "due"] as const;
export type DateField = (typeof DATE_FIELDS)[number];

export const IS_WORDS = ["open", "closed", "unassigned", "unread"] as const;
export type IsWord = (typeof IS_WORDS)[number];

export const HAS_WORDS = ["link"] as const;
export type HasWord = (typeof HAS_WORDS)[number];

export const NO_WORDS = ["assignee", "team", "service", "organisation", "tag"] as const;
export type NoWord = (typeof NO_WORDS)[number];

export const SORT_WORDS = ["-updated", "updated", "-created", "created", "due"] as const;
export type SortWord = (typeof SORT_WORDS)[number];

export const FIELDS = [
  "is",
  "has",
  "no",
  ...(Object.keys(WORD_FIELDS) as WordField[]),
  ...NAME_FIELDS,
  "tag",
  ...DATE_FIELDS,
  "sort",
] as const;
export type Field = (typeof FIELDS)[number];

/** Other spellings under which a field is known. */
export const ALIASES: Readonly<Record<string, Field>> = {
  organization: "organisation",
  label: "tag",
};

/** What only the desk may know, and so only the desk may ask for. */
export const AGENT_FIELDS: readonly Field[] = [
  "priority",
  "impact",
  "team",
  "tag",
  "sla",
  "ola",
  "due",
];

/** How a field of the desk's own is named: `field.room:`. */
export const CUSTOM_PREFIX = "field.";

export const LIMITS = { length: 1_000, terms: 60, depth: 12, values: 30 } as const;

/** Where something stands in the text, `end` exclusive, both counted from 0. */
export type Place = { at: number; end: number };

export const UNITS = ["min", "h", "d", "w"] as const;
export type Unit = (typeof UNITS)[number];

export type Moment =
  | { kind: "ago"; amount: number; unit: Unit }
  /** A whole day, in UTC. */
  | { kind: "day"; day: string }
  | { kind: "instant"; iso: string };

export type DateTest =
  | { op: "<" | "<=" | ">" | ">="; moment: Moment }
  | { op: "on"; day: string }
  | { op: "between"; from: Moment | null; until: Moment | null };

export type NameValue =
  | { is: "me" }
  | { is: "none" }
  | { is: "id"; id: string }
  | ({ is: "named"; name: string } & Place);

/** A value of a field that the desk has made; what it means depends on that field. */
export type CustomSaid = { text: string; quoted: boolean } & Place;

export type Term = Place &
  (
    | { kind: "text"; text: string; exact: boolean }
    | { kind: "is"; what: IsWord }
    | { kind: "has"; what: HasWord }
    | { kind: "no"; what: NoWord }
    | { kind: "word"; field: WordField; values: readonly string[] }
    | { kind: "tag"; values: readonly string[] }
    | { kind: "name"; field: NameField; values: readonly NameValue[] }
    | { kind: "date"; field: DateField; test: DateTest }
    | { kind: "custom"; key: string; values: readonly CustomSaid[] }
  );

/** `all` and `any` hold at least two, none of their own kind. */
export type Node =
  | Term
  | { kind: "all"; of: readonly Node[] }
  | { kind: "any"; of: readonly Node[] }
  | { kind: "not"; of: Node };

export type Query = {
  where: Node | null;
  sort: SortWord | null;
  /** Where the order was said. */
  sortAt?: Place | undefined;
};

/** Whether text search could find this at all: punctuation alone is not kept. */
export const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
