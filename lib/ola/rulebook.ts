import type { Opened } from "@/lib/calendars/business-time";
import { openedOf } from "@/lib/calendars/stored";
import type { Tx } from "@/lib/db/client";
import type { Terms } from "@/lib/sla/clocks";
import { OlaTerms } from "./contract";

const MINUTE_MS = 60_000;

type Calendar = { id: string; name: string; timeZone: string; book: Opened };
export type TeamPolicy = {
  id: string;
  teamId: string;
  version: number;
  createdAt: Date;
  terms: OlaTerms;
};

/** What each team promises, by team, and the calendars that they count by. */
export type TeamRulebook = {
  policies: ReadonlyMap<string, TeamPolicy>;
  calendars: ReadonlyMap<string, Calendar>;
};

export async function teamRulebookIn(db: Tx): Promise<TeamRulebook> {
  const rows = await db.olaPolicy.findMany({ where: { removedAt: null } });
  const calendars =
    rows.length === 0 ? [] : await db.calendar.findMany({ where: { removedAt: null } });
  return {
    policies: new Map(
      rows.map((row) => [row.teamId, { ...row, terms: OlaTerms.parse(row.terms) }]),
    ),
    calendars: new Map(
      calendars.map((row) => {
        const { id, name, timeZone } = row;
        return [id, { id, name, timeZone, book: openedOf(row) }];
      }),
    ),
  };
}

export type TeamPromise = { policy: TeamPolicy; terms: Terms; calendar: Calendar | null };

/** What a team promises for a ticket of this priority that came to it then; null: nothing. */
export function promisedByTeam(
  { policies, calendars }: TeamRulebook,
  teamId: string,
  priority: string,
  startedAt: number,
): TeamPromise | null {
  const policy = policies.get(teamId);
  const target = policy?.terms.targets.find((one) => one.priority === priority);
  // Nobody is late on what was never promised.
  if (!policy || !target || policy.createdAt.getTime() > startedAt) return null;
  const calendar = (target.calendarId && calendars.get(target.calendarId)) || null;
  const terms = {
    targets: { resolution: target.minutes * MINUTE_MS },
    pauses: new Set<string>(policy.terms.pauses),
    book: calendar?.book ?? null,
  };
  return { policy, terms, calendar };
}
