import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { EventKind } from "@/lib/kernel/event";
import { type Happened, TooMany, type Write } from "./effect";
import { type Alike, telling, tells } from "./telling";

type Notices = {
  name: string;
  on: readonly EventKind[];
  /** Whom it concerns, as an effect's `recipients`. */
  concernedBy: (event: Happened) => Prisma.Sql | null;
  /** Inserts a notice for each row of `(user_id, event_id, reason)`, all of them of these events. */
  insert: (told: Prisma.Sql, eventIds: readonly string[]) => Prisma.Sql;
};

/** So many people at once: a transaction stays short, however many an event concerns. */
const PAGE = 1_000;
/** Up to so many are told in one all the same: a desk of fifty hears of forty new tickets. */
const MOST = 2_000;

/** A row of the ledger with its event. `turn`: which it is of all of these about one subject. */
type Due = Happened & { effectId: string; isForOne: boolean; turn: number };

/**
 * Notices in inboxes. The ledger has one row for each event, and whom it tells is found where the
 * notices are written: all those of events that are alike by one statement, and of an event that
 * concerns thousands page by page. Writing the same event again adds none.
 */
export function notices({ name, on, concernedBy, insert }: Notices): Write {
  const effect: Write = {
    name,
    on,
    channel: "inbox",
    recipients: () => null,
    isForNobody: true,
    concerns: async (_tx, events) => events.filter((event) => concernedBy(event) !== null),
    write: async (tx, effectIds) => {
      const due = await dueOf(tx, effectIds);
      const [ofOne, ofAll] = [due.filter(isForOne), due.filter((one) => !isForOne(one))];
      await lockSubjects(tx, due);
      if (ofOne.length > 0) await tx.$executeRaw(insert(plannedFor(ofOne), idsOf(ofOne)));
      for (const alike of alikeAmong(ofAll)) {
        if ((await writeSome(tx, alike, null, MOST)) !== null) throw new TooMany();
      }
    },
    writePage: async (tx, effectId, after) => {
      const due = await dueOf(tx, [effectId]);
      await lockSubjects(tx, due);
      const [alike] = alikeAmong(due);
      return alike ? writeSome(tx, alike, after, PAGE) : null;
    },
  };

  /** Returns the last person of a page that was full. */
  async function writeSome(tx: Tx, alike: Alike, after: string | null, size: number) {
    const [written] = await tx.$queryRaw<{ size: number; last: string | null }[]>`
      with ${telling(alike, effect, { siblings: siblingsAmong(on), page: { after, size } })}, noticed as (
        ${insert(toldOf(alike), idsOf(alike.events))}
      )
      select (select count(*)::int from told) as size,
        (select user_id from told order by user_id desc limit 1) as last`;
    return written?.size === size ? written.last : null;
  }

  /** In the order of what happened to each subject, so that what comes later sees who has heard. */
  function alikeAmong(due: readonly Due[]): Alike[] {
    const groups = new Map<string, Alike & { events: Due[] }>();
    for (const event of due) {
      const kind = on.find((one) => one.name === event.kind);
      const who = concernedBy(event);
      if (!kind || who === null) continue;
      const likeness = JSON.stringify([event.turn, event.kind, who.sql, who.values]);
      const group = groups.get(likeness);
      if (group) group.events.push(event);
      else groups.set(likeness, { events: [event], kind, who });
    }
    return [...groups.values()];
  }

  function toldOf(alike: Alike): Prisma.Sql {
    const heard = Prisma.sql`
      select 1 from notification h
      where h.user_id = told.user_id and h.event_id = any(told.siblings)
      union all
      -- Of an older version, with its notice still to be written.
      select 1 from effect f where f.event_id = any(told.siblings)
        and f.name = ${name} and f.recipient_id = told.user_id`;
    return Prisma.sql`
      select told.user_id, told.event_id, told.reason from told
      where ${tells(effect, alike, heard)}
      order by told.user_id`;
  }

  return effect;
}

/** Also what comes after it: that may have been written first, where this failed for a while. */
const siblingsAmong = (on: readonly EventKind[]) => Prisma.sql`
  b.id <> e.id and b.kind = any(${on.map((kind) => kind.name)}::text[])`;

const idsOf = (events: readonly Happened[]) => events.map(({ id }) => id);

const isForOne = (due: Due) => due.isForOne;

function dueOf(tx: Tx, effectIds: readonly string[]): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    select f.id as "effectId", f.recipient_id is not null as "isForOne",
      e.id, e.kind, e.subject_id as "subjectId", e.facts,
      (row_number() over (partition by e.subject_id order by e.seq))::int as turn
    from effect f join event e on e.id = f.event_id
    where f.id = any(${effectIds}::uuid[]) order by turn, e.id`;
}

/** An older version found whom an event tells before, and kept a row of the ledger for each of them. */
const plannedFor = (due: readonly Due[]) => Prisma.sql`
  select f.recipient_id as user_id, f.event_id, f.reason from effect f
  where f.id = any(${due.map(({ effectId }) => effectId)}::uuid[])`;

/**
 * Of one subject the notices are written one after the other: of two events of one command, whoever is
 * second sees whom the first told, and no two wait for rows of inboxes that the other holds.
 */
async function lockSubjects(tx: Tx, events: readonly Happened[]): Promise<void> {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))].sort();
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended('notices:' || id, 0))
    from (select id from unnest(${ids}::text[]) with ordinality as u (id, at) order by at) as one`;
}
