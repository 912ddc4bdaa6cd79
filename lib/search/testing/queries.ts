import fc from "fast-check";
import {
  type DateTest,
  HAS_WORDS,
  IS_WORDS,
  type Moment,
  type NameField,
  type NameValue,
  NO_WORDS,
  type Node,
  type Query,
  SORT_WORDS,
  type Term,
  UNITS,
  WORD_FIELDS,
  type WordField,
} from "../grammar";
import { printTest } from "../print";

const NOWHERE = { at: 0, end: 0 };

/** What random queries are made of; the small worlds of a test use the same words. */
export const WORDS = [
  "vpn",
  "vpnclient",
  "mail",
  "slow",
  "Mail-Server",
  "étage",
  "10.0.0.1",
  "no",
  "INC-7",
  "7",
];
export const TAGS = ["vip", "legal", "eu.west"];
export const NAMES = ["Asha Kapoor", "Asha", "Bo", "Network", "Net", "Order portal", "Nobody"];

const few = <Item>(of: readonly Item[]) =>
  fc.uniqueArray(fc.constantFrom(...of), { minLength: 1, maxLength: 3 });

const text: fc.Arbitrary<Term> = fc.oneof(
  fc
    .constantFrom(...WORDS)
    .map((word) => ({ kind: "text", text: word, exact: false, ...NOWHERE }) as const),
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
    .map((words) => ({ kind: "text", text: words.join(" "), exact: true, ...NOWHERE }) as const),
);

const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({
    kind: fc.constant("ago" as const),
    amount: fc.nat(30),
    unit: fc.constantFrom(...UNITS),
  }),
  fc
    .integer({ min: 1, max: 28 })
    .map((day) => ({ kind: "day", day: `2026-01-${String(day).padStart(2, "0")}` }) as const),
  fc.integer({ min: 0, max: 40 * 86_400 }).map(
    (seconds) =>
      ({
        kind: "instant",
        iso: new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toISOString(),
      }) as const,
  ),
);

const dateTest: fc.Arbitrary<DateTest> = fc.oneof(
  fc.record({
    op: fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const),
    moment,
  }),
  fc.record({ op: fc.constant("on" as const), day: fc.constantFrom("2026-01-03", "2026-01-20") }),
  fc
    .tuple(fc.option(moment), fc.option(moment))
    .filter(([from, until]) => from !== null || until !== null)
    .map(([from, until]) => ({ op: "between", from, until }) as const),
);

const nameValue: fc.Arbitrary<NameValue> = fc.oneof(
  fc.constantFrom({ is: "me" } as const, { is: "none" } as const),
  fc.constantFrom(...NAMES).map((name) => ({ is: "named", name, ...NOWHERE }) as const),
);

const word = fc
  .constantFrom(...(Object.keys(WORD_FIELDS) as WordField[]))
  .chain((field) =>
    few<string>(WORD_FIELDS[field]).map(
      (values) => ({ kind: "word", field, values, ...NOWHERE }) as const,
    ),
  );

const said = (text: string) => ({ text, quoted: true, ...NOWHERE });
const typed = (text: string) => ({ text, quoted: false, ...NOWHERE });
const counted = fc
  .tuple(fc.constantFrom("", "<", "<=", ">", ">=", ".."), fc.integer({ min: -2, max: 9 }))
  .map(([op, number]) => typed(op === ".." ? `${number}..*` : `${op}${number}`));

/** What can be said of each field that the small worlds have of their own. */
const CUSTOM = {
  room: fc.constantFrom(...["B1", "b12", "Attic", "%", "b_"].map(said)),
  cost: counted,
  colours: fc.constantFrom(...["red", "Light blue", "mauve"].map(said)),
  day: dateTest.map((test) => typed(printTest(test))),
  owner: fc.oneof(fc.constantFrom(...NAMES).map(said), fc.constant(typed("me"))),
  FRAGILE: fc.constantFrom(...["yes", "no"].map(typed)),
};

const custom: fc.Arbitrary<Term> = fc
  .constantFrom(...(Object.keys(CUSTOM) as (keyof typeof CUSTOM)[]))
  .chain((key) =>
    fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: CUSTOM[key] },
          fc.constantFrom(typed("none"), typed("any")),
        ),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
      .map((values) => ({ kind: "custom", key, values, ...NOWHERE }) as const),
  );

/** The terms that mean something to everybody; a test adds the names that its world has. */
export const term: fc.Arbitrary<Term> = fc.oneof(
  { arbitrary: text, weight: 4 },
  fc.constantFrom(...IS_WORDS).map((what) => ({ kind: "is", what, ...NOWHERE }) as const),
  fc.constantFrom(...HAS_WORDS).map((what) => ({ kind: "has", what, ...NOWHERE }) as const),
  fc.constantFrom(...NO_WORDS).map((what) => ({ kind: "no", what, ...NOWHERE }) as const),
  { arbitrary: word, weight: 2 },
  { arbitrary: custom, weight: 2 },
  few(TAGS).map((values) => ({ kind: "tag", values, ...NOWHERE }) as const),
  fc
    .tuple(
      fc.constantFrom<NameField>("team", "service", "assignee", "requester", "organisation"),
      fc.array(nameValue, { minLength: 1, maxLength: 2 }),
    )
    .map(([field, values]) => ({ kind: "name", field, values, ...NOWHERE }) as const),
  fc
    .tuple(
      fc.constantFrom(
        "created" as const,
        "updated" as const,
        "resolved" as const,
        "closed" as const,
        "due" as const,
      ),
      dateTest,
    )
    .map(([field, test]) => ({ kind: "date", field, test, ...NOWHERE }) as const),
);

/** Trees of these terms, in the form in which the parser leaves them. */
export function nodesOf(leaf: fc.Arbitrary<Term>): fc.Arbitrary<Node> {
  return fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      branch("all", tie("node")),
      branch("any", tie("node")),
      tie("node").map((of) => ({ kind: "not", of }) as const),
    ),
  })).node;
}

const branch = (kind: "all" | "any", node: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.array(node, { minLength: 2, maxLength: 3 }).map((parts) => ({
    kind,
    of: parts.flatMap((part) => (part.kind === kind ? part.of : [part])),
  }));

export const queries: fc.Arbitrary<Query> = fc.record({
  where: fc.option(nodesOf(term)),
  sort: fc.option(fc.constantFrom(...SORT_WORDS)),
});
