import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor, numberIn, type Page } from "@/lib/kernel/page";
import { namesIn, namesOf } from "@/lib/tickets/timeline";
import { visibleMi, whereMiNamed } from "./queries";
import type { MiTimelineItem } from "./room-contract";

/** What happened to it, oldest first; null when the actor cannot see it. */
export async function miTimelineFor(
  actor: Actor,
  name: string,
  page: Page,
): Promise<{ rows: MiTimelineItem[]; nextCursor: string | null } | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    select: { id: true },
  });
  if (!mi) return null;
  const list = `timeline ${mi.id}`;
  const after = page.cursor === undefined ? 0 : numberIn(page.cursor, list);
  const events = await prisma.event.findMany({
    where: { subjectId: mi.id, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: page.limit + 1,
    include: { miMarks: { select: { kind: true } } },
  });
  const shown = events.slice(0, page.limit);
  const entryIds = shown.flatMap(({ facts }) => entryIn(facts) ?? []);
  const [names, entries] = await Promise.all([
    namesIn(shown),
    prisma.miEntry.findMany({ where: { id: { in: entryIds } } }),
  ]);
  const last = shown.at(-1);
  return {
    rows: shown.map((event) => {
      const entry = entries.find(({ id }) => id === entryIn(event.facts));
      const isMarked = (kind: string) => event.miMarks.some((mark) => mark.kind === kind);
      return {
        id: event.id,
        seq: event.seq,
        kind: event.kind,
        at: event.createdAt.toISOString(),
        actor: event.actorId ? { id: event.actorId, name: names[event.actorId] ?? "" } : null,
        facts: { ...(typeof event.facts === "object" ? event.facts : {}) },
        names: namesOf(event.facts, names),
        entry: entry
          ? { id: entry.id, body: entry.body, knownAt: entry.knownAt?.toISOString() ?? null }
          : null,
        pinned: isMarked("pinned"),
        hidden: isMarked("hidden"),
      };
    }),
    nextCursor: events.length > page.limit && last ? encodeCursor([String(last.seq)], list) : null,
  };
}

/** All of it, as the room shows it: the last lines, up to a bound that no night has reached yet. */
export async function miStoryFor(actor: Actor, name: string): Promise<MiTimelineItem[]> {
  const rows: MiTimelineItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await miTimelineFor(actor, name, { limit: 500, cursor });
    if (!page) return rows;
    rows.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < MOST);
  return rows;
}

const MOST = 5_000;

function entryIn(facts: unknown): string | null {
  const found = typeof facts === "object" && facts !== null && Reflect.get(facts, "entryId");
  return typeof found === "string" ? found : null;
}
