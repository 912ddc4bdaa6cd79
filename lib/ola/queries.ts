import { businessBetween } from "@/lib/calendars/business-time";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import { forbidden } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { reachedAt } from "@/lib/sla/clocks";
import { canReadClocks } from "@/lib/sla/policy";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { OlaClockView, OlaTerms, OlaView, type TicketOlaView } from "./contract";
import { type TeamReckoned, teamReckoned } from "./reckon";
import { teamRulebookIn } from "./rulebook";
import { teamStoriesOf } from "./stories";

const NAMED = { select: { id: true, name: true } } as const;
const LIST = "ola-policies";

const SHAPE = {
  include: {
    team: NAMED,
    _count: { select: { tickets: { where: { ticket: { open: true } } } } },
  },
} as const;

/**
 * What the teams promise, the oldest first.
 *
 * @throws `forbidden` for a customer.
 */
export async function olasFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: OlaView[]; nextCursor: string | null }> {
  if (!canReadClocks(actor)) throw forbidden();
  const { where, orderBy, take, paged } = byTime(page, LIST);
  const rows = await prisma.olaPolicy.findMany({
    where: { removedAt: null, ...where },
    ...SHAPE,
    orderBy,
    take,
  });
  return paged(rows, present);
}

/** @throws `forbidden` for a customer. */
export async function olaFor(actor: Actor, id: string): Promise<OlaView | null> {
  if (!canReadClocks(actor)) throw forbidden();
  const row = await prisma.olaPolicy.findFirst({ where: { id, removedAt: null }, ...SHAPE });
  return row && present(row);
}

type Row = {
  id: string;
  team: { id: string; name: string };
  terms: unknown;
  version: number;
  createdAt: Date;
  _count: { tickets: number };
};

function present({ id, team, terms, version, createdAt, _count }: Row): OlaView {
  return OlaView.parse({
    ...{ id, team, version, createdAt: createdAt.toISOString() },
    ...OlaTerms.parse(terms),
    tickets: _count.tickets,
  });
}

/**
 * The clock of each team that has had the ticket, with all its parts and why each began, from its events
 * as they stand now; null where there is no such ticket.
 *
 * @throws `forbidden` for a customer: what the teams promise each other is the desk's own.
 */
export async function ticketOlaFor(actor: Actor, name: string): Promise<TicketOlaView | null> {
  const seen = await visibleTicket(actor, name);
  if (!seen) return null;
  if (!canReadClocks(actor)) throw forbidden();
  const book = await teamRulebookIn(prisma);
  if (book.policies.size === 0) return { clocks: [] };
  const ticket = await prisma.ticket.findUniqueOrThrow({
    where: { id: seen.id },
    select: { id: true, priority: true, teamId: true },
  });
  const [stories, fired, teams] = await Promise.all([
    teamStoriesOf(prisma, [ticket]),
    prisma.olaEscalation.findMany({ where: { ticketId: seen.id } }),
    prisma.team.findMany({ where: { id: { in: [...book.policies.keys()] } }, ...NAMED }),
  ]);
  const story = stories.get(seen.id);
  const now = Date.now();
  const reckoned = story ? teamReckoned(story, ticket.priority, book, now) : [];
  return {
    clocks: reckoned.map((one) => {
      const team = teams.find(({ id }) => id === one.clock.teamId);
      return presentClock(one, team ?? { id: one.clock.teamId, name: "" }, fired, now);
    }),
  };
}

type Fired = { startSeq: number; percent: number; createdAt: Date };

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const seconds = (ms: number) => Math.round(ms / 1_000);

function presentClock(
  { clock, reading, promise }: TeamReckoned,
  team: { id: string; name: string },
  fired: readonly Fired[],
  now: number,
): OlaClockView {
  const { policy, terms, calendar } = promise;
  const { startSeq, startedAt, stopped } = clock;
  return OlaClockView.parse({
    team,
    policy: { id: policy.id, version: policy.version },
    calendar: calendar && { id: calendar.id, name: calendar.name, timeZone: calendar.timeZone },
    state: reading.state,
    startedAt: iso(startedAt),
    dueAt: iso(reading.dueAt),
    stoppedAt: iso(stopped?.at ?? null),
    targetSeconds: seconds(reading.target),
    elapsedSeconds: seconds(reading.elapsed),
    leftSeconds: seconds(reading.left),
    segments: clock.segments.map(({ from, until, runs, because, seq }) => ({
      ...{ from: iso(from), until: iso(until), runs, because, seq },
      seconds: runs ? seconds(businessBetween(terms.book, from, until ?? now)) : 0,
    })),
    escalations: policy.terms.escalations
      .map(({ percent }) => ({
        percent,
        dueAt: stopped
          ? null
          : iso(reachedAt(clock, terms, Math.round((reading.target * percent) / 100))),
        firedAt:
          fired
            .find((one) => one.startSeq === startSeq && one.percent === percent)
            ?.createdAt.toISOString() ?? null,
      }))
      .sort((a, b) => a.percent - b.percent),
  });
}
