import { renderMarkdown } from "@/lib/conversations/markdown";
import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor, numberIn, type Page } from "@/lib/kernel/page";
import type { MiSeen } from "./policy";
import { MI_SEEN_SHAPE, miSeenOf } from "./present";
import { visibleMi, whereMiNamed } from "./queries";
import { recipientsOf } from "./recipients";
import { MiUpdateView, type RecipientsView } from "./update-contract";
import { canApprove, canTell, canWithdraw } from "./update-policy";
import { FOUR_EYES_MS } from "./update-words";
import { AUDIENCES, type Audience } from "./words";

const NAMED = { select: { id: true, name: true } } as const;
const NUMBERED = { select: { id: true, number: true } } as const;
const SHAPE = {
  include: {
    author: NAMED,
    approvedBy: NAMED,
    corrects: NUMBERED,
    corrections: { ...NUMBERED, where: { state: "sent" }, orderBy: { number: "asc" } },
    majorIncident: { include: MI_SEEN_SHAPE },
  },
} as const satisfies Prisma.MiUpdateDefaultArgs;
type Row = Prisma.MiUpdateGetPayload<typeof SHAPE>;

/** What was told, and what waits to be, the latest first; null for one that the actor cannot see. */
export async function updatesFor(
  actor: Actor,
  name: string,
  page: Page,
): Promise<{ rows: MiUpdateView[]; nextCursor: string | null } | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    select: { id: true },
  });
  if (!mi) return null;
  const list = `updates ${mi.id}`;
  const before = page.cursor === undefined ? null : numberIn(page.cursor, list);
  const rows = await prisma.miUpdate.findMany({
    where: { majorIncidentId: mi.id, ...(before === null ? {} : { number: { lt: before } }) },
    ...SHAPE,
    orderBy: { number: "desc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await presented(actor, shown),
    nextCursor: rows.length > page.limit && last ? encodeCursor([String(last.number)], list) : null,
  };
}

export async function updateFor(actor: Actor, id: string): Promise<MiUpdateView | null> {
  const row = await prisma.miUpdate.findFirst({
    where: { id, majorIncident: visibleMi(actor) },
    ...SHAPE,
  });
  return row ? ((await presented(actor, [row]))[0] ?? null) : null;
}

/** Exactly who would get what is told to these audiences now, by count and by name. */
export async function recipientsFor(
  actor: Actor,
  name: string,
  audiences: readonly Audience[],
): Promise<RecipientsView | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    select: { id: true },
  });
  if (!mi) return null;
  const [counts, people] = await Promise.all([
    prisma.$queryRaw<{ audience: Audience; count: number }[]>(Prisma.sql`
      select audience, count(*)::int as count from (${recipientsOf(mi.id, audiences)}) who
      group by audience`),
    prisma.$queryRaw<{ name: string; audience: Audience }[]>(Prisma.sql`
      select name, audience from (${recipientsOf(mi.id, audiences)}) who
      order by lower(name), recipient limit 100`),
  ]);
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    byAudience: AUDIENCES.filter((one) => audiences.includes(one)).map((audience) => ({
      audience,
      count: counts.find((one) => one.audience === audience)?.count ?? 0,
    })),
    people,
  };
}

/** What this actor may tell, by audience: the composer offers that and no more. */
export async function tellableFor(actor: Actor, name: string): Promise<Audience[]> {
  const row = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    include: MI_SEEN_SHAPE,
  });
  if (!row) return [];
  const seen = miSeenOf(row);
  return AUDIENCES.filter((one) => canTell(actor, seen, [one])).filter(
    (one) => !(row.restricted && one === "public"),
  );
}

async function presented(actor: Actor, rows: readonly Row[]): Promise<MiUpdateView[]> {
  if (rows.length === 0) return [];
  const figures = await prisma.$queryRaw<{ id: string; total: number; queued: number }[]>`
    select update_id as id, count(distinct recipient)::int as total,
      count(distinct recipient) filter (where effect_id is not null)::int as queued
    from mi_update_delivery where update_id = any(${rows.map(({ id }) => id)}::uuid[])
    group by update_id`;
  return rows.map((row) => {
    const told = figures.find(({ id }) => id === row.id);
    return present(actor, row, miSeenOf(row.majorIncident), told);
  });
}

const shape = MiUpdateView.shape;

function present(
  actor: Actor,
  row: Row,
  seen: MiSeen,
  told: { total: number; queued: number } | undefined,
): MiUpdateView {
  const audiences = shape.audiences.parse(row.audiences);
  const aloneFrom = new Date(row.createdAt.getTime() + FOUR_EYES_MS);
  return {
    id: row.id,
    number: row.number,
    kind: shape.kind.parse(row.kind),
    phase: shape.phase.parse(row.phase),
    audiences,
    body: row.body,
    bodyHtml: renderMarkdown(row.body),
    headline: row.headline,
    nextUpdateBy: row.nextUpdateBy?.toISOString() ?? null,
    state: shape.state.parse(row.state),
    releaseAt: row.state === "held" ? (row.releaseAt?.toISOString() ?? null) : null,
    sentAt: row.sentAt?.toISOString() ?? null,
    aloneFrom: row.state === "awaiting_approval" ? aloneFrom.toISOString() : null,
    author: row.author,
    approvedBy: row.approvedBy,
    corrects: row.corrects,
    correctedBy: row.corrections,
    recipients: { total: told?.total ?? 0, queued: told?.queued ?? 0 },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    can: {
      withdraw: canWithdraw(actor, seen, { ...row, audiences }),
      approve: canApprove(actor, seen, row),
      correct: row.state === "sent" && canTell(actor, seen, audiences),
    },
  };
}
