import type { Opened } from "@/lib/calendars/business-time";
import { openedOf } from "@/lib/calendars/stored";
import type { Tx } from "@/lib/db/client";
import { chosenFor, type Policy, type Subject } from "./choose";
import type { Terms } from "./clocks";
import { PolicyTerms } from "./contract";
import { CLOCK_KINDS } from "./words";

const MINUTE_MS = 60_000;

export type KnownCalendar = { id: string; name: string; timeZone: string; book: Opened };

/** Every policy that is in force, and the calendars that they count by. */
export type Rulebook = {
  policies: readonly Policy[];
  calendars: ReadonlyMap<string, KnownCalendar>;
};

export async function rulebookIn(db: Tx): Promise<Rulebook> {
  const rows = await db.slaPolicy.findMany({ where: { removedAt: null }, orderBy: { id: "asc" } });
  const policies = rows.map((row) => ({ ...row, terms: PolicyTerms.parse(row.terms) }));
  return { policies, calendars: await calendarsIn(db) };
}

async function calendarsIn(db: Tx): Promise<Map<string, KnownCalendar>> {
  const rows = await db.calendar.findMany({ where: { removedAt: null } });
  return new Map(
    rows.map((row) => {
      const { id, name, timeZone } = row;
      return [id, { id, name, timeZone, book: openedOf(row) }];
    }),
  );
}

export type Promised = { policy: Policy; terms: Terms; calendar: KnownCalendar | null };

/** What is promised for this ticket now; null: nothing. */
export function promisedTo(subject: Subject, { policies, calendars }: Rulebook): Promised | null {
  const policy = chosenFor(subject, policies);
  return policy && promisedBy(policy, subject.priority, calendars);
}

export function promisedBy(
  policy: Policy,
  priority: string,
  calendars: Rulebook["calendars"],
): Promised | null {
  const target = policy.terms.targets.find((one) => one.priority === priority);
  if (!target) return null;
  const calendar = (target.calendarId && calendars.get(target.calendarId)) || null;
  const targets: Terms["targets"] = {};
  for (const kind of CLOCK_KINDS) {
    const minutes = target[kind];
    if (minutes !== null) targets[kind] = minutes * MINUTE_MS;
  }
  const terms = { targets, pauses: new Set(policy.terms.pauses), book: calendar?.book ?? null };
  return { policy, terms, calendar };
}
