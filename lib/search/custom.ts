import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { QueryFault } from "./fault";
import type { CustomSaid, DateTest, Node, Term } from "./grammar";
import { dateTest, intervalOf } from "./moment";
import { idsBeginningWith, idsOf } from "./names";
import { termsOf } from "./permit";

type CustomTerm = Extract<Term, { kind: "custom" }>;

/** What a value of a term asks of a column of the field's own rows. */
type Test =
  | { is: "none" }
  | { is: "any" }
  | { is: "text"; begins: string }
  | { is: "choice"; text: string }
  | { is: "number"; op: "=" | "<" | "<=" | ">" | ">="; number: number }
  | { is: "between"; from: number | null; until: number | null }
  | { is: "date"; test: DateTest }
  | { is: "person"; ids: readonly string[] | Prisma.Sql }
  | { is: "flag"; flag: boolean };

export type CustomMeaning = { fieldId: string; key: string; tests: readonly Test[] };
/** What each term about a field of the desk's own means. */
export type CustomMeanings = ReadonlyMap<CustomTerm, CustomMeaning>;

type Field = { id: string; key: string; kind: string; audience: string; choices: string[] };

/**
 * Looks up the fields that a query names, and reads its values by their kinds.
 *
 * @throws {QueryFault} at a field that there is not, or not for this actor, and at a value that it cannot have.
 */
export async function meaningsIn(actor: Actor, where: Node): Promise<CustomMeanings> {
  const terms = termsOf(where).filter((term) => term.kind === "custom");
  const meanings = new Map<CustomTerm, CustomMeaning>();
  if (terms.length === 0) return meanings;
  const keys = [...new Set(terms.map(({ key }) => key.toLowerCase()))];
  const fields = await prisma.$queryRaw<Field[]>`
    select id, key, kind, audience, choices from custom_field
    where lower(key) = any(${keys}) and (${isAgent(actor)} or audience = 'customers')`;
  for (const term of terms) {
    const field = fields.find(({ key }) => key.toLowerCase() === term.key.toLowerCase());
    if (!field) throw new QueryFault("unknownCustom", term, { name: term.key });
    const tests: Test[] = [];
    for (const value of term.values) tests.push(await testOf(actor, field, value));
    meanings.set(term, { fieldId: field.id, key: field.key, tests });
  }
  return meanings;
}

async function testOf(actor: Actor, field: Field, value: CustomSaid): Promise<Test> {
  const { text } = value;
  if (!value.quoted && text.toLowerCase() === "none") return { is: "none" };
  if (!value.quoted && text.toLowerCase() === "any") return { is: "any" };
  switch (field.kind) {
    case "number":
      return numberOf(text) ?? wrong(field, value, EXPECTED.number);
    case "date": {
      const test = dateTest(text);
      return test ? { is: "date", test } : wrong(field, value, EXPECTED.date);
    }
    case "checkbox": {
      const flag = FLAGS[text.toLowerCase()];
      return flag === undefined ? wrong(field, value, EXPECTED.checkbox) : { is: "flag", flag };
    }
    case "person":
      return { is: "person", ids: await peopleOf(actor, value) };
    case "choice":
    case "choices":
      // One that is offered no more may still stand on tickets.
      return { is: "choice", text };
    default:
      return { is: "text", begins: text };
  }
}

const EXPECTED = {
  number: "a number, >100, or a range such as 10..20",
  date: "a day, >=2026-01-31, an age such as <2d, or a range",
  checkbox: "yes, no",
};
const FLAGS: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

function wrong({ key }: Field, value: CustomSaid, expected: string): never {
  throw new QueryFault("notAValue", value, {
    ...{ field: `field.${key}`, value: value.text, expected: `${expected}, any, none` },
  });
}

async function peopleOf(actor: Actor, value: CustomSaid) {
  const isSelf = !value.quoted && value.text.toLowerCase() === "me";
  if (isSelf) return actor.kind === "person" ? [actor.id] : [];
  const named = { is: "named", name: value.text, at: value.at, end: value.end } as const;
  // A customer must not learn from a fault who there is.
  return isAgent(actor) ? idsOf("requester", named) : idsBeginningWith("requester", named);
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;
const COMPARED = /^(<=|>=|<|>)(.+)$/;

function numberOf(text: string): Test | null {
  const [from, until, ...more] = text.split("..");
  if (until !== undefined && more.length === 0) {
    const ends = [from ?? "", until];
    if (!ends.every((end) => end === "*" || NUMBER.test(end)) || text === "*..*") return null;
    const [first = null, last = null] = ends.map((end) => (end === "*" ? null : Number(end)));
    return { is: "between", from: first, until: last };
  }
  const compared = COMPARED.exec(text);
  const number = compared?.[2] ?? text;
  if (!NUMBER.test(number)) return null;
  const op = (["<", "<=", ">", ">="] as const).find((known) => known === compared?.[1]) ?? "=";
  return { is: "number", op, number: Number(number) };
}

/** True or false and never null. Each test is one walk through an index that begins with the field. */
export function customSql({ fieldId, tests }: CustomMeaning, now: Date): Prisma.Sql {
  const parts = tests.map((test) => {
    const having = (condition: Prisma.Sql) => Prisma.sql`t.id in (
      select ticket_id from custom_value where field_id = ${fieldId}::uuid and ${condition})`;
    if (test.is === "any") return having(Prisma.sql`true`);
    if (test.is === "none") return Prisma.sql`not ${having(Prisma.sql`true`)}`;
    return having(conditionOf(test, now));
  });
  return Prisma.sql`(${Prisma.join(parts, " or ")})`;
}

const COMPARISONS = {
  "=": Prisma.sql`=`,
  "<": Prisma.sql`<`,
  "<=": Prisma.sql`<=`,
  ">": Prisma.sql`>`,
  ">=": Prisma.sql`>=`,
};

const DAY_MS = 86_400_000;
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** As the index on what texts begin with has them. */
const BEGINNING = Prisma.sql`left(lower(text), 100)`;

function conditionOf(test: Exclude<Test, { is: "any" | "none" }>, now: Date): Prisma.Sql {
  switch (test.is) {
    case "text": {
      const begins = [...test.begins].slice(0, 100).join("");
      const pattern = `${begins.replaceAll(/[\\%_]/g, "\\$&")}%`;
      return Prisma.sql`text is not null and ${BEGINNING} like lower(${pattern})`;
    }
    case "choice":
      return Prisma.sql`text is not null and lower(text) = lower(${test.text})
        and ${BEGINNING} = left(lower(${test.text}), 100)`;
    case "number":
      return Prisma.sql`number ${COMPARISONS[test.op]} ${test.number}::float8`;
    case "between":
      return Prisma.sql`number is not null
        ${test.from === null ? Prisma.empty : Prisma.sql`and number >= ${test.from}::float8`}
        ${test.until === null ? Prisma.empty : Prisma.sql`and number <= ${test.until}::float8`}`;
    case "date": {
      const { from, until } = intervalOf(test.test, now);
      // A day counts by the moment at which it begins, in UTC.
      const first = from && dayOf(from.getTime() + DAY_MS - 1);
      const last = until && dayOf(until.getTime() - 1);
      return Prisma.sql`date is not null
        ${first ? Prisma.sql`and date >= ${first}::date` : Prisma.empty}
        ${last ? Prisma.sql`and date <= ${last}::date` : Prisma.empty}`;
    }
    case "person":
      return Array.isArray(test.ids)
        ? Prisma.sql`user_id = any(${test.ids}::uuid[])`
        : Prisma.sql`user_id in (${test.ids as Prisma.Sql})`;
    case "flag":
      return Prisma.sql`flag = ${test.flag}`;
  }
}
