import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import type { InboxRowView, ReviseInboxRow } from "./contract";
import { inboxRowFor, rowsOf } from "./inbox";

/**
 * Order in one's own inbox: no event, no key, and the same twice as once. What is done or snoozed has
 * been read: its notices carry the very moment, by which they become unread again if it is undone.
 */
export async function reviseRow(
  actor: Actor,
  subjectId: string,
  change: ReviseInboxRow,
): Promise<InboxRowView | null> {
  const row = await inboxRowFor(actor, subjectId);
  if (!row || actor.kind !== "person") return null;
  const key = { userId: actor.id, subjectId };
  if (change.level !== undefined) {
    await prisma.inboxRow.updateMany({ where: key, data: { level: change.level } });
  }
  if (change.read === true) await readAll(key);
  if (change.read === false) await bringBack(key, newestOf(key));
  if (change.snooze !== undefined) await snooze(key, row, change.snooze);
  if (change.done === true && row.doneAt === null) await putAway(key, { done: true, until: null });
  if (change.done === false && row.doneAt !== null) await bringBack(key, readWith("done_at"));
  return inboxRowFor(actor, subjectId);
}

/** Everything that is open is done, at one moment. Returns it, to be undone by. */
export async function doAll(actor: Actor): Promise<Date> {
  const at = new Date();
  const open = { AND: [rowsOf(actor), { doneAt: null, snoozedAt: null }] };
  const rows = await prisma.inboxRow.findMany({
    where: open,
    select: { userId: true, subjectId: true },
  });
  const [first] = rows;
  if (!first) return at;
  const subjectIds = rows.map(({ subjectId }) => subjectId);
  await putAwayAt(at, { userId: first.userId, subjectIds }, { done: true, until: null });
  return at;
}

/** Takes back what was done at exactly this moment. */
export async function undoAll(actor: Actor, at: Date): Promise<void> {
  if (actor.kind !== "person") return;
  await prisma.$executeRaw`
    with back as (
      update inbox_row set done_at = null where user_id = ${actor.id}::uuid and done_at = ${at}
      returning user_id, subject_id
    )
    update notification n set read_at = null from back b
    where n.user_id = b.user_id and n.subject_id = b.subject_id and n.read_at = ${at}`;
}

/**
 * Brings back what was snoozed until now, on top and unread: what came meanwhile, or else the newest.
 * Safe to run anywhere, at once and again.
 */
export async function wakeSnoozed(now = new Date()): Promise<void> {
  await prisma.$executeRaw`
    with due as (
      select user_id, subject_id, snoozed_at from inbox_row where snoozed_until <= ${now}
      for update skip locked
    ), woken as (
      update inbox_row r set snoozed_at = null, snoozed_until = null, last_at = ${now}
      from due d where r.user_id = d.user_id and r.subject_id = d.subject_id
    )
    update notification n set read_at = null from due d
    where n.user_id = d.user_id and n.subject_id = d.subject_id and n.trash_entry_id is null
      and (n.created_at >= d.snoozed_at or n.id = (
        select x.id from notification x
        where x.user_id = d.user_id and x.subject_id = d.subject_id and x.trash_entry_id is null
        order by x.id desc limit 1))`;
}

type Key = { userId: string; subjectId: string };

const readAll = ({ userId, subjectId }: Key) =>
  prisma.notification.updateMany({
    where: { userId, subjectId, readAt: null },
    data: { readAt: new Date() },
  });

async function snooze(key: Key, row: InboxRowView, until: ReviseInboxRow["snooze"]) {
  if (until === null) {
    if (row.snoozedAt !== null) await bringBack(key, readWith("snoozed_at"));
    return;
  }
  const isWaiting = until === "reply" || until === undefined;
  await putAway(key, { done: false, until: isWaiting ? null : new Date(until) });
}

type Away = { done: boolean; until: Date | null };

async function putAway({ userId, subjectId }: Key, away: Away) {
  await putAwayAt(new Date(), { userId, subjectIds: [subjectId] }, away);
}

/**
 * What is unread now is read with it. Holding its rows waits for whoever is just writing a notice, which
 * brings a row to the top: what came in that moment nobody has seen, so that row stays open.
 */
async function putAwayAt(
  at: Date,
  { userId, subjectIds }: { userId: string; subjectIds: readonly string[] },
  { done, until }: Away,
) {
  const mine = Prisma.sql`user_id = ${userId}::uuid and subject_id = any(${subjectIds}::uuid[])`;
  await prisma.$executeRaw`
    with seen as materialized (
      select subject_id, last_at from inbox_row where ${mine}
    ), held as materialized (
      -- The same rows as they are once nobody else writes them.
      select subject_id, last_at from inbox_row where ${mine} order by subject_id for update
    ), away as (
      update inbox_row r set
        done_at = case when ${done} then ${at}::timestamptz end,
        snoozed_at = case when ${done} then null else ${at}::timestamptz end,
        snoozed_until = ${until}::timestamptz
      from held h join seen s using (subject_id, last_at)
      where r.user_id = ${userId}::uuid and r.subject_id = h.subject_id
    )
    update notification set read_at = ${at} where ${mine} and read_at is null`;
}

/** The row is open again, and these of its notices are unread. */
async function bringBack({ userId, subjectId }: Key, unread: Prisma.Sql) {
  await prisma.$executeRaw`
    with old as (
      select done_at, snoozed_at from inbox_row
      where user_id = ${userId}::uuid and subject_id = ${subjectId}::uuid for update
    ), back as (
      update inbox_row set done_at = null, snoozed_at = null, snoozed_until = null
      where user_id = ${userId}::uuid and subject_id = ${subjectId}::uuid
        and (done_at is not null or snoozed_at is not null)
    )
    update notification n set read_at = null from old
    where n.user_id = ${userId}::uuid and n.subject_id = ${subjectId}::uuid and ${unread}`;
}

const readWith = (moment: "done_at" | "snoozed_at") =>
  moment === "done_at"
    ? Prisma.sql`n.read_at = old.done_at`
    : Prisma.sql`n.read_at = old.snoozed_at`;

const newestOf = ({ userId, subjectId }: Key) => Prisma.sql`n.id = (
  select x.id from notification x
  where x.user_id = ${userId}::uuid and x.subject_id = ${subjectId}::uuid
    and x.trash_entry_id is null
  order by x.id desc limit 1)`;
