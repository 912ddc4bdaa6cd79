import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor, numberIn, type Page } from "@/lib/kernel/page";
import type { RevisionView } from "./contract";
import { saidTo } from "./scope";

const NAMED = { select: { id: true, name: true } } as const;

const SHAPE = {
  select: {
    id: true,
    body: true,
    version: true,
    createdAt: true,
    editedAt: true,
    author: NAMED,
    editedBy: NAMED,
    revisions: {
      select: { version: true, body: true, at: true, by: NAMED },
      orderBy: { version: "asc" },
    },
  },
} as const;

/** Every version of these replies, oldest first, the present words last; without those that the actor cannot see. */
export async function versionsOf(
  actor: Actor,
  replyIds: readonly string[],
): Promise<ReadonlyMap<string, RevisionView[]>> {
  if (replyIds.length === 0) return new Map();
  const rows = await prisma.reply.findMany({
    where: { AND: [{ id: { in: [...replyIds] } }, saidTo(actor)] },
    ...SHAPE,
  });
  return new Map(
    rows.map((row) => [
      row.id,
      [
        ...row.revisions.map(({ at, ...kept }) => ({ ...kept, at: at.toISOString() })),
        {
          version: row.version,
          body: row.body,
          by: row.editedBy ?? row.author,
          at: (row.editedAt ?? row.createdAt).toISOString(),
        },
      ],
    ]),
  );
}

/** One page of a reply's versions; null when it cannot be seen. */
export async function revisionsFor(
  actor: Actor,
  replyId: string,
  page: Page,
): Promise<{ rows: RevisionView[]; nextCursor: string | null } | null> {
  const all = (await versionsOf(actor, [replyId])).get(replyId);
  if (!all) return null;
  const list = `revisions ${replyId}`;
  const after = page.cursor === undefined ? 0 : numberIn(page.cursor, list);
  const left = all.filter(({ version }) => version > after);
  const rows = left.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor:
      left.length > rows.length && last ? encodeCursor([String(last.version)], list) : null,
  };
}
