import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import { forbidden } from "@/lib/kernel/errors";
import { encodeCursor, numberIn, type Page } from "@/lib/kernel/page";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { conditionsOf } from "./choose";
import { PolicyTerms, PolicyVersionView, PolicyView, type TicketSlaView } from "./contract";
import { canReadClocks } from "./policy";
import { presentClock } from "./present";
import { reckonedFor } from "./reckon";
import { promisedTo, rulebookIn } from "./rulebook";
import { storiesOf } from "./stories";

/**
 * Every clock of a ticket with all its parts and why each began, from its events as they stand now;
 * null where there is no such ticket.
 *
 * @throws `forbidden` for a customer: what is promised inside the desk is its own.
 */
export async function ticketSlaFor(actor: Actor, name: string): Promise<TicketSlaView | null> {
  const seen = await visibleTicket(actor, name);
  if (!seen) return null;
  if (!canReadClocks(actor)) throw forbidden();
  const [ticket, rulebook, stories, fired] = await Promise.all([
    prisma.ticket.findUniqueOrThrow({
      where: { id: seen.id },
      select: {
        ...{ type: true, priority: true, organisationId: true, serviceId: true },
        createdAt: true,
      },
    }),
    rulebookIn(prisma),
    storiesOf(prisma, [seen.id]),
    prisma.slaEscalation.findMany({ where: { ticketId: seen.id } }),
  ]);
  const promised = promisedTo(ticket, rulebook);
  if (!promised) return { policy: null, clocks: [] };
  const now = Date.now();
  const { policy, calendar } = promised;
  return {
    policy: {
      ...{ id: policy.id, name: policy.name, version: policy.version },
      because: conditionsOf(policy),
      calendar: calendar && { id: calendar.id, name: calendar.name, timeZone: calendar.timeZone },
    },
    clocks: reckonedFor(stories.get(seen.id) ?? [], promised, now).clocks.map(
      ({ clock, reading }) => presentClock(clock, reading, promised, fired, now),
    ),
  };
}

const NAMED = { select: { id: true, name: true } } as const;
const LIST = "sla-policies";

const SHAPE = {
  include: {
    organisation: NAMED,
    service: NAMED,
    _count: { select: { tickets: { where: { ticket: { open: true } } } } },
  },
} as const;

/**
 * The policies that are in force, the oldest first.
 *
 * @throws `forbidden` for a customer.
 */
export async function policiesFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: PolicyView[]; nextCursor: string | null }> {
  if (!canReadClocks(actor)) throw forbidden();
  const { where, orderBy, take, paged } = byTime(page, LIST);
  const rows = await prisma.slaPolicy.findMany({
    where: { AND: [{ removedAt: null }, where] },
    ...SHAPE,
    ...{ orderBy, take },
  });
  return paged(rows, present);
}

/** @throws `forbidden` for a customer. */
export async function policyFor(actor: Actor, id: string): Promise<PolicyView | null> {
  if (!canReadClocks(actor)) throw forbidden();
  const row = await prisma.slaPolicy.findFirst({ where: { id, removedAt: null }, ...SHAPE });
  return row && present(row);
}

type Row = {
  id: string;
  name: string;
  type: string | null;
  organisation: { id: string; name: string } | null;
  service: { id: string; name: string } | null;
  terms: unknown;
  version: number;
  createdAt: Date;
  _count: { tickets: number };
};

function present({ terms, createdAt, _count, ...row }: Row): PolicyView {
  return PolicyView.parse({
    ...row,
    ...PolicyTerms.parse(terms),
    tickets: _count.tickets,
    createdAt: createdAt.toISOString(),
  });
}

/**
 * What a policy has said in each of its versions, the newest first; null where there is no such policy.
 *
 * @throws `forbidden` for a customer.
 */
export async function policyVersionsFor(
  actor: Actor,
  policyId: string,
  page: Page,
): Promise<{ rows: PolicyVersionView[]; nextCursor: string | null } | null> {
  if (!(await policyFor(actor, policyId))) return null;
  const list = `sla-policy-versions ${policyId}`;
  const before = page.cursor === undefined ? null : numberIn(page.cursor, list);
  const rows = await prisma.slaPolicyVersion.findMany({
    where: { policyId, ...(before === null ? {} : { version: { lt: before } }) },
    include: { actor: NAMED },
    orderBy: { version: "desc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ version, terms, actor: by, createdAt }) =>
      PolicyVersionView.parse({
        ...{ version, by, createdAt: createdAt.toISOString() },
        ...PolicyTerms.parse(terms),
      }),
    ),
    nextCursor:
      rows.length > page.limit && last ? encodeCursor([String(last.version)], list) : null,
  };
}
