import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { visibleTo } from "@/lib/tickets/queries";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { EFFECT_STATES, type EffectFilter, type EffectState, EffectView } from "./contract";

const SHAPE = {
  include: {
    event: { select: { kind: true, subjectId: true } },
    recipient: { select: { id: true, name: true } },
    mail: { select: { id: true } },
  },
} as const satisfies Prisma.EffectDefaultArgs;

type Row = Prisma.EffectGetPayload<typeof SHAPE>;

/** The ledger, newest first: for admins, and empty for everybody else. */
export async function effectsFor(
  actor: Actor,
  filter: EffectFilter,
  page: Page,
): Promise<{ rows: EffectView[]; nextCursor: string | null }> {
  if (!isAdmin(actor)) return { rows: [], nextCursor: null };
  const before = page.cursor === undefined ? null : (decodeCursor(page.cursor)[0] ?? "");
  const found = await prisma.effect.findMany({
    where: {
      AND: [
        filter.state === undefined ? {} : { state: filter.state },
        await ofTicket(actor, filter.ticket),
        before === null ? {} : { id: { lt: before } },
      ],
    },
    ...SHAPE,
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  const tickets = await prisma.ticket.findMany({
    where: { AND: [{ id: { in: shown.map(({ event }) => event.subjectId) } }, visibleTo(actor)] },
    select: { id: true, reference: true },
  });
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return {
    rows: shown.map((row) => present(row, ticketOf.get(row.event.subjectId) ?? null)),
    nextCursor: found.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

export async function effectFor(actor: Actor, id: string): Promise<EffectView | null> {
  if (!isAdmin(actor)) return null;
  const row = await prisma.effect.findUnique({ where: { id }, ...SHAPE });
  if (!row) return null;
  const ticket = await prisma.ticket.findUnique({
    where: { id: row.event.subjectId },
    select: { id: true, reference: true },
  });
  return present(row, ticket);
}

/** How many effects stand in each state; all nought for whoever is no admin. */
export async function effectCounts(actor: Actor): Promise<Record<EffectState, number>> {
  const groups = isAdmin(actor)
    ? await prisma.effect.groupBy({ by: ["state"], _count: { _all: true } })
    : [];
  const counted = new Map(groups.map(({ state, _count }) => [state, _count._all]));
  const entries = EFFECT_STATES.map((state) => [state, counted.get(state) ?? 0]);
  return Object.fromEntries(entries) as Record<EffectState, number>;
}

async function ofTicket(actor: Actor, name: string | undefined): Promise<Prisma.EffectWhereInput> {
  if (name === undefined) return {};
  const ticket = await visibleTicket(actor, name);
  return ticket ? { event: { subjectId: ticket.id } } : { id: { in: [] } };
}

function present(row: Row, ticket: EffectView["ticket"]): EffectView {
  const isWaiting = row.state === "pending";
  return {
    id: row.id,
    name: row.name,
    state: EffectView.shape.state.parse(row.state),
    event: row.event.kind,
    ticket,
    recipient: row.recipient,
    reason: row.reason,
    attempts: row.attempts,
    nextAt: isWaiting ? row.nextAt.toISOString() : null,
    lastError: row.lastError,
    answer: row.providerRef,
    mailId: row.mail?.id ?? null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    can: { retry: row.state === "failed" },
  };
}
