import { Prisma } from "@/lib/db/prisma";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { asFound, asWords, type Reader, saysWords, textSql } from "./compile-text";
import { type CustomMeanings, customSql } from "./custom";
import type { DateField, NameField, NameValue, Node, NoWord, Term, WordField } from "./grammar";
import { aheadOf, type Interval, intervalOf } from "./moment";
import { idsBeginningWith, type Names } from "./names";

export type Sight = {
  actor: Actor;
  now: Date;
  names: Names;
  custom?: CustomMeanings;
  similar: ReadonlyMap<string, readonly string[]>;
};

/** What a query asks of the ticket `t`: words that the index is asked for at once, and all the rest. */
export type Conditions = { words: Prisma.Sql | null; others: readonly Prisma.Sql[] };

export function compile(where: Node, sight: Sight): Conditions {
  const reader = readerOf(sight);
  const parts = where.kind === "all" ? where.of : [where];
  const words = parts.map((part) => asWords(part, reader)).filter((part) => part !== null);
  const others = parts.filter((part) => asWords(part, reader) === null);
  return {
    words: words.length > 0 ? Prisma.sql`(${Prisma.join(words, " && ")})` : null,
    others: others.map((part) => nodeSql(part, sight)),
  };
}

const readerOf = ({ actor, similar }: Sight): Reader => ({ readsNotes: isAgent(actor), similar });

/** True or false and never null, so that `not` may stand before it. */
function nodeSql(node: Node, sight: Sight): Prisma.Sql {
  switch (node.kind) {
    case "all":
      return Prisma.sql`(${Prisma.join(
        node.of.map((part) => nodeSql(part, sight)),
        " and ",
      )})`;
    case "any":
      return anySql(node, sight);
    case "not":
      return notSql(node.of, sight);
    case "text":
      return (
        (asWords(node, readerOf(sight)) ? null : foundSql(node, sight)) ??
        textSql(node, readerOf(sight))
      );
    default:
      return termSql(node, sight);
  }
}

function anySql(node: Extract<Node, { kind: "any" }>, sight: Sight): Prisma.Sql {
  const branches = node.of.map((part) => nodeSql(part, sight));
  return foundSql(node, sight) ?? Prisma.sql`(${Prisma.join(branches, " or ")})`;
}

function notSql(of: Node, sight: Sight): Prisma.Sql {
  const words = asWords(of, readerOf(sight));
  return Prisma.sql`not ${words ? saysWords(words) : nodeSql(of, sight)}`;
}

/**
 * For the desk, who sees everything, what can be found is found first. Others see few tickets, and
 * each of those is looked at.
 */
function foundSql(node: Node, sight: Sight): Prisma.Sql | null {
  const found = isAgent(sight.actor) ? asFound(node, readerOf(sight)) : null;
  return found && Prisma.sql`t.id in (${found})`;
}

function termSql(term: Exclude<Term, { kind: "text" }>, sight: Sight): Prisma.Sql {
  switch (term.kind) {
    case "is":
      return isSql(term.what, sight);
    case "has":
      return linkSql(sight);
    case "no":
      return noSql(term.what);
    case "word":
      return wordSql(term.field, term.values, sight.now);
    case "tag":
      return Prisma.sql`(t.tags is not null and t.tags <> '{}' and t.tags && ${term.values}::text[])`;
    case "name":
      return nameSql(term.field, term.values, sight);
    case "date":
      return dateSql(term, sight);
    case "custom": {
      const meaning = sight.custom?.get(term);
      return meaning ? customSql(meaning, sight.now) : Prisma.sql`false`;
    }
  }
}

function isSql(what: Extract<Term, { kind: "is" }>["what"], { actor }: Sight): Prisma.Sql {
  if (what === "open") return Prisma.sql`t.open`;
  if (what === "closed") return Prisma.sql`not t.open`;
  if (what === "unassigned") return Prisma.sql`t.assignee_id is null`;
  if (actor.kind !== "person") return Prisma.sql`false`;
  return Prisma.sql`t.id in (
    select ticket_id from notification
    where user_id = ${actor.id}::uuid and read_at is null and ticket_id is not null
      and trash_entry_id is null)`;
}

/** A customer knows only of links between tickets of their own. */
function linkSql({ actor }: Sight): Prisma.Sql {
  if (isAgent(actor)) {
    const trashed = Prisma.sql`(select id from ticket where trash_entry_id is not null)`;
    return Prisma.sql`t.id in (
      select l.from_id from ticket_link l where l.to_id not in ${trashed}
      union select l.to_id from ticket_link l where l.from_id not in ${trashed})`;
  }
  const self = actor.kind === "person" ? actor.id : null;
  return Prisma.sql`t.id in (
    select l.from_id from ticket o join ticket_link l on l.to_id = o.id
      where o.requester_id = ${self}::uuid and o.trash_entry_id is null
    union select l.to_id from ticket o join ticket_link l on l.from_id = o.id
      where o.requester_id = ${self}::uuid and o.trash_entry_id is null)`;
}

const NULLABLE: Record<Exclude<NoWord, "tag"> | "requester", Prisma.Sql> = {
  assignee: Prisma.sql`t.assignee_id`,
  team: Prisma.sql`t.team_id`,
  service: Prisma.sql`t.service_id`,
  organisation: Prisma.sql`t.organisation_id`,
  requester: Prisma.sql`t.requester_id`,
};

function noSql(what: NoWord): Prisma.Sql {
  if (what === "tag") return Prisma.sql`coalesce(cardinality(t.tags), 0) = 0`;
  return Prisma.sql`${NULLABLE[what]} is null`;
}

const COLUMNS: Record<Exclude<WordField, "sla" | "ola">, Prisma.Sql> = {
  type: Prisma.sql`t.type`,
  state: Prisma.sql`t.state`,
  priority: Prisma.sql`t.priority`,
  impact: Prisma.sql`t.impact`,
  urgency: Prisma.sql`t.urgency`,
  hold: Prisma.sql`t.hold_reason`,
};

function wordSql(field: WordField, values: readonly string[], now: Date): Prisma.Sql {
  if (field === "sla") return slaSql(values, now);
  if (field === "ola") return olaSql(values, now);
  const column = COLUMNS[field];
  const kind = field === "type" ? Prisma.sql`::"TicketType"` : Prisma.empty;
  const list = Prisma.join(values.map((value) => Prisma.sql`${value}${kind}`));
  return Prisma.sql`(${column} is not null and ${column} in (${list}))`;
}

/** What is kept of a ticket's clocks is true but for the hour, which decides what is late. */
function slaSql(values: readonly string[], now: Date): Prisma.Sql {
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const sql: Record<string, Prisma.Sql> = {
    breached: Prisma.sql`t.id in (select ticket_id from sla_clock where state = 'missed'
      union select ticket_id from sla_clock where state = 'running' and due_at <= ${at})`,
    running: Prisma.sql`t.id in (select ticket_id from ticket_sla where due_at > ${at})`,
    paused: Prisma.sql`t.id in (select ticket_id from ticket_sla where paused)`,
    none: Prisma.sql`not exists (select from ticket_sla s where s.ticket_id = t.id)`,
  };
  const parts = values.map((value) => sql[value] ?? Prisma.sql`false`);
  return Prisma.sql`(${Prisma.join(parts, " or ")})`;
}

/** Of the team that has it now, or had it last. */
function olaSql(values: readonly string[], now: Date): Prisma.Sql {
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const sql: Record<string, Prisma.Sql> = {
    breached: Prisma.sql`t.id in (select ticket_id from ticket_ola where state = 'missed'
      union select ticket_id from ticket_ola where state = 'running' and due_at <= ${at})`,
    running: Prisma.sql`t.id in (select ticket_id from ticket_ola
      where state = 'running' and due_at > ${at})`,
    paused: Prisma.sql`t.id in (select ticket_id from ticket_ola where state = 'paused')`,
    none: Prisma.sql`not exists (select from ticket_ola s where s.ticket_id = t.id)`,
  };
  const parts = values.map((value) => sql[value] ?? Prisma.sql`false`);
  return Prisma.sql`(${Prisma.join(parts, " or ")})`;
}

function nameSql(field: NameField, values: readonly NameValue[], sight: Sight): Prisma.Sql {
  const column = NULLABLE[field];
  const ids = values.flatMap((value) => knownIds(value, sight));
  const conditions = ids.length > 0 ? [isOneOf(column, ids)] : [];
  for (const value of values) {
    if (value.is === "named" && !sight.names.has(value)) {
      conditions.push(Prisma.sql`${column} in (${idsBeginningWith(field, value)})`);
    }
  }
  const known =
    conditions.length > 0
      ? Prisma.sql`(${column} is not null and (${Prisma.join(conditions, " or ")}))`
      : Prisma.sql`false`;
  const isNone = values.some(({ is }) => is === "none");
  return isNone ? Prisma.sql`(${column} is null or ${known})` : known;
}

/** A kept plan takes every array for ten, and would rather read all that is open than look up ten of them. */
function isOneOf(column: Prisma.Sql, ids: readonly string[]): Prisma.Sql {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? Prisma.sql`${column} = ${only}::uuid`
    : Prisma.sql`${column} = any(${ids}::uuid[])`;
}

function knownIds(value: NameValue, { actor, names }: Sight): readonly string[] {
  if (value.is === "id") return [value.id];
  if (value.is === "me") return actor.kind === "person" ? [actor.id] : [];
  return names.get(value) ?? [];
}

const TIMES: Record<Exclude<DateField, "due">, Prisma.Sql> = {
  created: Prisma.sql`t.created_at`,
  updated: Prisma.sql`t.updated_at`,
  resolved: Prisma.sql`t.resolved_at`,
  closed: Prisma.sql`t.closed_at`,
};

function dateSql(term: Extract<Term, { kind: "date" }>, { actor, now }: Sight): Prisma.Sql {
  if (term.field === "due") {
    const within = withinSql(Prisma.sql`due_at`, intervalOf(aheadOf(term.test, now), now));
    return Prisma.sql`t.id in (select ticket_id from ticket_sla where ${within})`;
  }
  // `updated_at` would tell a customer of notes.
  const isPublic = term.field === "updated" && !isAgent(actor);
  const column = isPublic ? Prisma.sql`t.public_at` : TIMES[term.field];
  return withinSql(column, intervalOf(term.test, now));
}

function withinSql(column: Prisma.Sql, { from, until }: Interval): Prisma.Sql {
  const conditions = [Prisma.sql`${column} is not null`];
  if (from) conditions.push(Prisma.sql`${column} >= ${from.toISOString()}::timestamptz`);
  if (until) conditions.push(Prisma.sql`${column} < ${until.toISOString()}::timestamptz`);
  return Prisma.sql`(${Prisma.join(conditions, " and ")})`;
}
