import { renderMarkdown } from "@/lib/conversations/markdown";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import type { KnownErrorView } from "./contract";
import { titleOf } from "./words";

/**
 * What customers may read of: a way around was written for them, and the problem is neither mended and
 * closed nor found to be none.
 */
export const KNOWN: Prisma.ProblemRecordWhereInput = {
  knownError: true,
  publicWorkaround: { not: null },
  ticket: {
    trashEntryId: null,
    state: { not: "cancelled" },
    NOT: { state: "closed", resolutionCode: "fix_applied" },
  },
};

const SHAPE = {
  select: {
    publicId: true,
    publicTitle: true,
    publicWorkaround: true,
    ticket: {
      select: {
        open: true,
        state: true,
        service: { select: { name: true } },
        notices: {
          where: { kind: "workaround" },
          select: { createdAt: true },
          orderBy: { number: "desc" },
          take: 1,
        },
        createdAt: true,
      },
    },
  },
} as const satisfies Prisma.ProblemRecordDefaultArgs;
type Row = Prisma.ProblemRecordGetPayload<typeof SHAPE>;

const LIST = "known-errors";
const MOST_WORDS = 8;

/** What is known and how to get around it, the newest first: the words for customers and no others. */
export async function knownErrorsFor(
  actor: Actor,
  { q, ...page }: Page & { q?: string | undefined },
): Promise<{ rows: KnownErrorView[]; nextCursor: string | null }> {
  if (actor.kind !== "person") return { rows: [], nextCursor: null };
  const before = page.cursor === undefined ? null : (decodeCursor(page.cursor, LIST)[0] ?? "");
  const words = (q ?? "").split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const rows = await prisma.problemRecord.findMany({
    where: {
      AND: [KNOWN, before === null ? {} : { publicId: { lt: before } }, ...words.map(saying)],
    },
    ...SHAPE,
    orderBy: { publicId: "desc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.publicId], LIST) : null,
  };
}

export async function knownErrorFor(actor: Actor, id: string): Promise<KnownErrorView | null> {
  if (actor.kind !== "person") return null;
  const row = await prisma.problemRecord.findFirst({
    where: { AND: [{ publicId: id }, KNOWN] },
    ...SHAPE,
  });
  return row && present(row);
}

/** The word stands in what customers can read of it. */
function saying(word: string): Prisma.ProblemRecordWhereInput {
  const contains = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return {
    OR: [
      { publicTitle: contains },
      { publicWorkaround: contains },
      { ticket: { service: { name: contains } } },
    ],
  };
}

function present({ publicId, publicTitle, publicWorkaround, ticket }: Row): KnownErrorView {
  const service = ticket.service?.name ?? null;
  const workaround = publicWorkaround ?? "";
  return {
    id: publicId,
    title: titleOf(publicTitle, service),
    service,
    workaround,
    workaroundHtml: renderMarkdown(workaround, {}),
    state: ticket.state === "resolved" ? "fixed" : "open",
    updatedAt: (ticket.notices[0]?.createdAt ?? ticket.createdAt).toISOString(),
  };
}
