import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import { visibleTo } from "@/lib/tickets/queries";
import type { Conditions } from "./compile";
import type { TicketSuggestion } from "./contract";
import { hasWords } from "./grammar";
import { placesOf } from "./statement";

const MOST = 8;

/**
 * Tickets that somebody may mean who has typed this much of a reference or of a subject, those by
 * reference first and the latest before others; without a word the latest that they can see.
 */
export async function suggestTickets(actor: Actor, typed = ""): Promise<TicketSuggestion[]> {
  const named = beginningsOf(typed);
  const words = typed.split(/\s+/).filter(hasWords);
  const asked: (Conditions | null)[] =
    typed === ""
      ? [null]
      : [
          ...(named.length === 0 ? [] : [byReference(named)]),
          ...(words.length === 0 ? [] : [bySubject(words)]),
        ];
  const found = await Promise.all(asked.map((conditions) => idsOf(actor, conditions)));
  const ids = [...new Set(found.flat())].slice(0, MOST);
  const rows = await prisma.ticket.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
    select: { id: true, reference: true, subject: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function idsOf(actor: Actor, conditions: Conditions | null): Promise<string[]> {
  const wanted = { actor, conditions, sort: "-updatedAt", after: null, limit: MOST } as const;
  const rows = await placesOf(wanted);
  return rows.slice(0, MOST).map(({ id }) => id);
}

const byReference = (references: readonly string[]): Conditions => ({
  words: null,
  others: [Prisma.sql`t.reference = any(${references})`],
});

/** The last letters may still be missing; only words of the subject count. */
function bySubject(words: readonly string[]): Conditions {
  const parts = words.map((word) => Prisma.sql`muster_query(${word}, 'A', true)`);
  return { words: Prisma.sql`(${Prisma.join(parts, " && ")})`, others: [] };
}

const PREFIXES = ["INC", "REQ", "PRB", "CHG"];
/** A prefix alone is asked for more of its digits than four of them. */
const MORE_DIGITS = { one: 3, all: 2 };

/** The references that begin like this. Each is looked up by itself, as their index knows no beginnings. */
function beginningsOf(typed: string): string[] {
  const found = /^(?:(INC|REQ|PRB|CHG)-?)?([1-9]\d{0,11})$/i.exec(typed);
  const [, prefix, digits] = found ?? [];
  if (digits === undefined) return [];
  const more = prefix === undefined ? MORE_DIGITS.all : MORE_DIGITS.one;
  const prefixes = prefix === undefined ? PREFIXES : [prefix.toUpperCase()];
  return prefixes.flatMap((one) => continued(`${one}-${digits}`, more));
}

function continued(beginning: string, digits: number): string[] {
  if (digits === 0) return [beginning];
  const longer = Array.from({ length: 10 }, (_, digit) =>
    continued(`${beginning}${digit}`, digits - 1),
  );
  return [beginning, ...longer.flat()];
}
