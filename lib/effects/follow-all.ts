import type { Tx } from "@/lib/db/client";
import { KEPT_SOON } from "@/lib/db/soon";
import { addJobs, LATER, SOON } from "./add-jobs";
import { type Effect, type Happened, isWrite } from "./effect";
import {
  type Following,
  followingFrom,
  likenessOf,
  type Made,
  plan,
  planForNobody,
  type Source,
} from "./plan";
import { EFFECTS } from "./registry";

/** What a first transaction left over: those who come behind a person whom it still planned for. */
export type Rest = { event: Happened; source: Source; after: string };

/** Plans for the next of them, and returns the last person of a page that was full. */
export async function followPage(tx: Tx, { event, source, after }: Rest) {
  const { made, last } = await plan(tx, [event], source, { after });
  for (const one of made) {
    await one.effect.prepare?.(tx, event.kind, one.effectIds);
    await addJobs(tx, one.effect, one.effectIds, LATER);
  }
  return last;
}

/** Plans the events of these commands, each command's in their order. */
export async function followAll(
  tx: Tx,
  commands: readonly (readonly string[])[],
  isWrittenAlong: boolean,
): Promise<Rest[]> {
  const happened = await tx.$queryRaw<Happened[]>`
    select id, kind, subject_id as "subjectId", facts from event
    where id = any(${commands.flat()}::uuid[]) and ${KEPT_SOON}`;
  const eventOf = new Map(happened.map((event) => [event.id, event]));
  const rests: Rest[] = [];
  const writes = new Map<Effect, string[]>();
  const jobs = new Map<Effect, string[]>();
  const longest = Math.max(...commands.map(({ length }) => length));
  for (let at = 0; at < longest; at += 1) {
    const events = commands.flatMap((ids) => eventOf.get(ids[at] ?? "") ?? []);
    for (const { alike, following } of alikeAmong(events)) {
      const { made, left } = await planAlike(tx, alike, following, isWrittenAlong);
      rests.push(...left);
      for (const { effect, effectIds, isDone } of made) {
        const list = isDone ? writes : jobs;
        list.set(effect, [...(list.get(effect) ?? []), ...effectIds]);
      }
    }
  }
  // All of an effect at once, and one effect after the other, so that what two of these hold is held in
  // one order.
  for (const effect of EFFECTS) {
    const ids = writes.get(effect);
    if (ids && isWrite(effect)) await effect.write(tx, ids);
  }
  const isMore = new Set(rests.flatMap(({ source }) => source.effects));
  for (const [effect, ids] of jobs) {
    await addJobs(tx, effect, ids, isMore.has(effect) ? LATER : SOON);
  }
  return rests;
}

function alikeAmong(events: readonly Happened[]) {
  const groups = new Map<string, { alike: Happened[]; following: Following }>();
  for (const event of events) {
    const following = followingFrom(event);
    const likeness = likenessOf(event, following);
    const group = groups.get(likeness);
    if (group) group.alike.push(event);
    else groups.set(likeness, { alike: [event], following });
  }
  return groups.values();
}

async function planAlike(
  tx: Tx,
  alike: readonly Happened[],
  { sources, forNobody }: Following,
  isWrittenAlong: boolean,
): Promise<{ made: Made[]; left: Rest[] }> {
  const made: Made[] = [];
  const left: Rest[] = [];
  for (const source of sources) {
    const planned = await plan(tx, alike, source, { isWrittenAlong });
    made.push(...planned.made);
    const [event] = alike;
    if (planned.last !== null && event) left.push({ event, source, after: planned.last });
  }
  for (const effect of forNobody) made.push(await planForNobody(tx, alike, effect, isWrittenAlong));
  const rows = made.filter(({ effectIds }) => effectIds.length > 0);
  for (const { effect, effectIds } of rows) {
    await effect.prepare?.(tx, alike[0]?.kind ?? "", effectIds);
  }
  return { made: rows, left };
}
