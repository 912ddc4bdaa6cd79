import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { beyond, encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { visibleMi } from "@/lib/major-incidents/queries";
import { visibleTo } from "@/lib/tickets/queries";
import { type InboxFilter, InboxRowView, type NotificationView } from "./contract";
import { notificationsOf, TOLD_TO_CUSTOMERS } from "./queries";
import { REASONS } from "./topics";

/** The rows that somebody has: of what they can see, and with something in them to tell. */
export function rowsOf(actor: Actor): Prisma.InboxRowWhereInput {
  if (actor.kind !== "person") return { userId: { in: [] } };
  return {
    userId: actor.id,
    OR: [
      { ticket: visibleTo(actor) },
      // A customer hears of one by its updates alone, which `shownTo` sees to.
      { majorIncident: isAgent(actor) ? visibleMi(actor) : { drill: false } },
    ],
    notifications: { some: shownTo(actor) },
  };
}

const shownTo = (actor: Actor): Prisma.NotificationWhereInput => ({
  trashEntryId: null,
  ...(isAgent(actor) ? {} : { event: { kind: { in: TOLD_TO_CUSTOMERS } } }),
});

function on(actor: Actor, { show, type }: InboxFilter): Prisma.InboxRowWhereInput {
  const some = (where: Prisma.NotificationWhereInput) => ({
    notifications: { some: { ...shownTo(actor), ...where } },
  });
  const open = { doneAt: null, snoozedAt: null };
  const self = actor.kind === "person" ? actor.id : "";
  const tabs: Record<InboxFilter["show"], Prisma.InboxRowWhereInput> = {
    inbox: open,
    unread: { ...open, ...some({ readAt: null }) },
    mentions: { ...open, ...some({ reason: "mention" }) },
    assigned: { ...open, ticket: { assigneeId: self } },
    snoozed: { snoozedAt: { not: null } },
    done: { doneAt: { not: null } },
  };
  return type === undefined ? tabs[show] : { AND: [tabs[show], { ticket: { type } }] };
}

const LIST = "inbox";

/** One line a subject, the newest on top. */
export async function inboxFor(
  actor: Actor,
  filter: InboxFilter,
  page: Page,
): Promise<{ rows: InboxRowView[]; nextCursor: string | null }> {
  const before = page.cursor === undefined ? null : placeIn(page.cursor, LIST);
  const found = await prisma.inboxRow.findMany({
    where: {
      AND: [
        rowsOf(actor),
        on(actor, filter),
        before === null ? {} : beyond("lt", "lastAt", before, "subjectId"),
      ],
    },
    orderBy: [{ lastAt: "desc" }, { subjectId: "desc" }],
    take: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await presented(actor, shown),
    nextCursor:
      found.length > page.limit && last
        ? encodeCursor([last.lastAt.toISOString(), last.subjectId], LIST)
        : null,
  };
}

/** Null for a subject of which this actor has no row. */
export async function inboxRowFor(actor: Actor, subjectId: string): Promise<InboxRowView | null> {
  const row = await prisma.inboxRow.findFirst({ where: { AND: [rowsOf(actor), { subjectId }] } });
  return row ? ((await presented(actor, [row]))[0] ?? null) : null;
}

export async function snoozedCount(actor: Actor): Promise<number> {
  return prisma.inboxRow.count({ where: { AND: [rowsOf(actor), { snoozedAt: { not: null } }] } });
}

type Row = Prisma.InboxRowGetPayload<Record<never, never>>;
type Gathered = {
  subjectId: string;
  newestId: string;
  total: number;
  unread: number;
  reason: string;
};

async function presented(actor: Actor, rows: readonly Row[]): Promise<InboxRowView[]> {
  const gathered = await gather(actor, rows);
  const newest = await notificationsOf(
    actor,
    [...gathered.values()].map(({ newestId }) => newestId),
  );
  const noticeOf = new Map(newest.map((notice) => [notice.id, notice]));
  return rows.flatMap((row) => {
    const sum = gathered.get(row.subjectId);
    if (!sum) return [];
    const latest = noticeOf.get(sum.newestId);
    return latest?.subject ? [present(row, sum, latest, latest.subject)] : [];
  });
}

/** What the notices of each subject come to, of those that this actor may read. */
async function gather(actor: Actor, rows: readonly Row[]): Promise<Map<string, Gathered>> {
  const [first] = rows;
  if (!first) return new Map();
  const ids = rows.map(({ subjectId }) => subjectId);
  const sums = await prisma.$queryRaw<Gathered[]>`
    select n.subject_id as "subjectId", (array_agg(n.id order by n.id desc))[1] as "newestId",
      count(*)::int as total, count(*) filter (where n.read_at is null)::int as unread,
      (array_agg(n.reason order by n.read_at is null desc,
        array_position(${[...REASONS]}::text[], n.reason)))[1] as reason
    from notification n
    ${isAgent(actor) ? Prisma.empty : Prisma.sql`join event e on e.id = n.event_id and e.kind = any(${TOLD_TO_CUSTOMERS}::text[])`}
    where n.user_id = ${first.userId}::uuid and n.subject_id = any(${ids}::uuid[])
      and n.trash_entry_id is null
    group by n.subject_id`;
  return new Map(sums.map((sum) => [sum.subjectId, sum]));
}

function present(
  row: Row,
  { total, unread, reason }: Gathered,
  latest: NotificationView,
  subject: InboxRowView["subject"],
): InboxRowView {
  return {
    id: row.subjectId,
    subject,
    url: latest.url,
    latest,
    others: total - 1,
    unread,
    reason: InboxRowView.shape.reason.parse(reason),
    lastAt: row.lastAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
    snoozedAt: row.snoozedAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    level: row.level,
  };
}
