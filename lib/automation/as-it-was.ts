import { VALUES, valuesIn } from "@/lib/custom-fields/present";
import { prisma } from "@/lib/db/client";
import { DONE_STATES, STATES } from "@/lib/tickets/lifecycles/words";

/** What can be said of a ticket at a time that is over. */
export type AsItWas = {
  type: string;
  state: string;
  open: boolean;
  hold: string | null;
  priority: string;
  impact: string;
  urgency: string;
  assignee: string | null;
  team: string | null;
  service: string | null;
  requester: string;
  organisation: string | null;
  tags: readonly string[];
  created: Date;
  custom: Readonly<Record<string, unknown>>;
};

/** A field changed from this to something else. */
type Change = { at: number; seq: number; field: string; before: unknown };
type Story = { now: AsItWas; changes: readonly Change[] };

export type Stories = ReadonlyMap<string, Story>;

/** How each of these tickets came to be what it is; what was typed, as far back as `since`. */
export async function storiesOf(ids: readonly string[], since: Date): Promise<Stories> {
  const [tickets, events, revisions] = await Promise.all([
    prisma.ticket.findMany({
      where: { id: { in: [...ids] }, trashEntryId: null },
      include: { customValues: VALUES },
    }),
    prisma.event.findMany({
      where: { subjectId: { in: [...ids] }, kind: { in: KINDS } },
      select: { subjectId: true, seq: true, kind: true, facts: true, createdAt: true },
      orderBy: { seq: "asc" },
    }),
    prisma.ticketRevision.findMany({
      where: { ticketId: { in: [...ids] }, createdAt: { gte: since } },
      orderBy: { id: "asc" },
    }),
  ]);
  const changes = new Map<string, Change[]>();
  const keep = (id: string, ...more: Change[]) =>
    changes.set(id, [...(changes.get(id) ?? []), ...more]);
  const holds = new Map<string, string | null>();
  for (const { subjectId, seq, kind, facts, createdAt } of events) {
    const at = createdAt.getTime();
    const told = Object(facts);
    for (const [field, fact] of BEFORE[kind] ?? []) {
      keep(subjectId, { at, seq, field, before: told[fact] ?? null });
    }
    if (kind !== "ticket.moved") continue;
    // Why it waited before is told by the move that put it on hold.
    keep(subjectId, { at, seq, field: "hold", before: holds.get(subjectId) ?? null });
    holds.set(subjectId, told.to === "on_hold" ? (told.reason ?? null) : null);
  }
  for (const { ticketId, field, before, createdAt } of revisions) {
    const name = OF_REVISION[field] ?? field;
    keep(ticketId, { at: createdAt.getTime(), seq: 0, field: name, before });
  }
  return new Map(
    tickets.map((row) => [
      row.id,
      {
        now: {
          ...{ type: row.type, state: row.state, open: row.open, hold: row.holdReason },
          ...{ priority: row.priority, impact: row.impact, urgency: row.urgency },
          ...{ assignee: row.assigneeId, team: row.teamId, service: row.serviceId },
          ...{ requester: row.requesterId, organisation: row.organisationId, tags: row.tags },
          created: row.createdAt,
          custom: valuesIn(row.customValues),
        },
        changes: changes.get(row.id) ?? [],
      },
    ]),
  );
}

/** Which fact of an event is what a field was before it. */
const BEFORE: Readonly<Record<string, readonly (readonly [field: string, fact: string])[]>> = {
  "ticket.moved": [["state", "from"]],
  "ticket.assigned": [
    ["assignee", "from"],
    ["team", "teamFrom"],
  ],
  "ticket.reprioritised": [["priority", "from"]],
  "ticket.priority_overridden": [["priority", "from"]],
};
const KINDS = Object.keys(BEFORE);
const OF_REVISION: Readonly<Record<string, string>> = { serviceId: "service" };
const CUSTOM = "customFields.";

/**
 * The ticket right after an event: everything that changed later is what it was before its first such
 * change. What changed in the same moment counts as part of the event.
 */
export function asOf({ now, changes }: Story, event: { at: number; seq: number }): AsItWas {
  const was: Record<string, unknown> = { ...now };
  const custom: Record<string, unknown> = { ...now.custom };
  const later = changes
    .filter(({ at, seq }) => (seq > 0 ? seq > event.seq && at > event.at : at > event.at))
    // From the last to the first, so that the first has the last word.
    .sort((a, b) => b.at - a.at || b.seq - a.seq);
  for (const { field, before } of later) {
    if (field.startsWith(CUSTOM)) custom[field.slice(CUSTOM.length)] = before ?? undefined;
    else was[field] = before;
  }
  const state = STATES.find((word) => word === was.state);
  const open = state === undefined ? now.open : !DONE_STATES.includes(state);
  return { ...(was as AsItWas), open, custom };
}
