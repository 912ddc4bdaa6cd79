import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { EventKind } from "@/lib/kernel/event";
import { type Effect, type Happened, isWrite, TooMany } from "./effect";
import { subscriptionsTo } from "./registry";
import { type Alike, telling, tells } from "./telling";

/** So many people at once: a transaction stays short, however many an event concerns. */
const PAGE = 1_000;
/** The same of several events: short enough still, and a desk of fifty is told of forty new tickets. */
const PAGE_OF_SEVERAL = 2_000;
/** So many rows of one event are written in the transaction that plans them; more have jobs. */
const WRITTEN_ALONG = 200;

/** The same people, whom one statement finds for every effect that concerns them. */
export type Source = { kind: EventKind; who: Prisma.Sql; effects: Effect[] };

/** What follows from events that are alike: for whom, and what concerns nobody. */
export type Following = { sources: Source[]; forNobody: Effect[] };

/** The new rows, and the last person of a page that was full, behind whom there may be more. */
export type Planned = { made: Made[]; last: string | null };

/** New rows of one effect. `isDone`: they stand there as done, and are to be written in this transaction. */
export type Made = { effect: Effect; effectIds: string[]; isDone: boolean };

export function followingFrom(event: Happened): Following {
  const sources = new Map<string, Source>();
  const forNobody: Effect[] = [];
  for (const { effect, kind } of subscriptionsTo(event.kind)) {
    if (effect.isForNobody) {
      forNobody.push(effect);
      continue;
    }
    const who = effect.recipients(event);
    if (who === null) continue;
    const { tellsActor = false, reachesInactive = false, channel } = effect;
    const key = JSON.stringify([
      ...[who.sql, who.values, tellsActor, reachesInactive],
      channel === undefined,
    ]);
    const source = sources.get(key) ?? { kind, who, effects: [] };
    source.effects.push(effect);
    sources.set(key, source);
  }
  return { sources: [...sources.values()], forNobody };
}

/** The same for events that can be planned by the same statements. */
export function likenessOf(event: Happened, { sources, forNobody }: Following): string {
  const among = sources.flatMap(({ who, effects }) => [
    who,
    ...effects.map((effect) => effect.among?.(event) ?? Prisma.empty),
  ]);
  const asked = among.map(({ sql, values }) => [sql, values]);
  return JSON.stringify([event.kind, asked, forNobody.map(({ name }) => name)]);
}

/**
 * Adds one row for each recipient whom these events concern and each effect that they want, of a page
 * of them behind the person `after`. Planning the same event again adds none: the key is
 * `event:effect:recipient`. `isWrittenAlong`: what stays inside is done, and has to be written next.
 *
 * @throws TooMany for several events that concern more than a page.
 */
export async function plan(
  tx: Tx,
  events: readonly Happened[],
  { kind, who, effects }: Source,
  {
    after = null,
    isWrittenAlong = false,
  }: { after?: string | null; isWrittenAlong?: boolean } = {},
): Promise<Planned> {
  const [first] = effects;
  if (events.length === 0 || !first) return { made: [], last: null };
  const isOne = events.length === 1;
  const alike = { events, kind, who };
  const chosen = effects.map((effect) => chosenFor(effect, alike));
  const siblings = Prisma.sql`b.seq < e.seq`;
  const writes = isWrittenAlong ? effects.filter(isWrite).map(({ name }) => name) : [];
  const size = isOne ? PAGE : PAGE_OF_SEVERAL;
  const most = isOne ? WRITTEN_ALONG : size;
  const [page] = await tx.$queryRaw<
    { planned: Record<string, string[]> | null; size: number; last: string | null }[]
  >`
    with ${telling(alike, first, { siblings, page: { after, size } })},
    chosen as (${Prisma.join(chosen, " union all ")}
    ), planned as (
      insert into effect
        (id, key, event_id, name, recipient_id, reason, state, attempts, finished_at)
      select muster_uuid7(), event_id || ':' || name || ':' || user_id, event_id, name, user_id,
        reason, case when along then 'done' else 'pending' end, along::int,
        case when along then now() end
      from (
        select *, name = any(${writes}::text[]) and (select count(*) from told) <= ${most} as along
        from chosen
      ) as c
      on conflict (key) do nothing
      returning id, name
    )
    select (select json_object_agg(name, ids) from (
        select name, json_agg(id) as ids from planned group by name) as p) as planned,
      (select count(*)::int from told) as size,
      (select user_id from told order by user_id desc limit 1) as last`;
  if (!page) throw new Error("A plan answers with one row.");
  const isFull = page.size === size;
  if (isFull && !isOne) throw new TooMany();
  const made = effects.flatMap((effect) => {
    const effectIds = page.planned?.[effect.name];
    if (!effectIds) return [];
    return [{ effect, effectIds, isDone: writes.includes(effect.name) && page.size <= most }];
  });
  return { made, last: isFull ? page.last : null };
}

/** Adds one row for each of these events at which there is something to do. */
export async function planForNobody(
  tx: Tx,
  events: readonly Happened[],
  effect: Effect,
  isWrittenAlong: boolean,
): Promise<Made> {
  const isDone = isWrittenAlong && isWrite(effect);
  const concerned = (await effect.concerns?.(tx, events)) ?? events;
  if (concerned.length === 0) return { effect, effectIds: [], isDone };
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into effect (id, key, event_id, name, state, attempts, finished_at)
    select muster_uuid7(), id || ':' || ${effect.name}::text || ':', id, ${effect.name},
      ${isDone ? "done" : "pending"}, ${isDone ? 1 : 0}::int, case when ${isDone} then now() end
    from unnest(${concerned.map(({ id }) => id)}::uuid[]) as e (id)
    on conflict (key) do nothing
    returning id`;
  return { effect, effectIds: rows.map(({ id }) => id), isDone };
}

function chosenFor(effect: Effect, alike: Alike) {
  const heard = Prisma.sql`
    select 1 from effect f where f.event_id = any(told.siblings)
      and f.name = ${effect.name} and f.recipient_id = told.user_id`;
  return Prisma.sql`
    select told.event_id, told.user_id, told.reason, ${effect.name}::text as name from told
    where ${tells(effect, alike, heard)}`;
}
