import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor } from "@/lib/kernel/page";
import { saidTo } from "./scope";

const SHOWN = 20;
/** Fewer than this are not worth a step of their own. */
const LEAST_HIDDEN = 20;
/** Most conversations are shorter than anything would be hidden of, trash and notes included. */
export const LEAST_LONG = SHOWN + LEAST_HIDDEN;

type Wish = {
  /** What came later is new to the reader, and is shown in any case. */
  since: string | null;
  /** A message that has to be there. */
  withId: string | null;
};

export type Newest = {
  /** Where the newest begin, for `repliesFor`. */
  cursor: string;
  /** When the first of them was said. */
  from: string;
  /** How many were said before. */
  hidden: number;
};

/** Where a long conversation is taken up; null where all of it is short enough to be shown at once. */
export async function newestOf(
  actor: Actor,
  ticketId: string,
  { since, withId }: Wish,
): Promise<Newest | null> {
  const said = { AND: [{ ticketId }, saidTo(actor)] };
  const select = { id: true } as const;
  const long = await prisma.reply.findFirst({
    where: { ticketId },
    orderBy: { id: "desc" },
    skip: LEAST_LONG - 1,
    select,
  });
  if (!long) return null;
  const [last, unread] = await Promise.all([
    prisma.reply.findFirst({ where: said, orderBy: { id: "desc" }, skip: SHOWN - 1, select }),
    since === null
      ? null
      : prisma.reply.findFirst({
          where: { ...said, createdAt: { gt: new Date(since) } },
          orderBy: { id: "asc" },
          select,
        }),
  ]);
  if (!last) return null;
  const first = [last.id, unread?.id, withId].flatMap((id) => id ?? []).sort()[0] ?? last.id;
  const before = { ...said, id: { lt: first } };
  const [hidden, latest, begin] = await Promise.all([
    prisma.reply.count({ where: before }),
    prisma.reply.findFirst({ where: before, orderBy: { id: "desc" }, select }),
    prisma.reply.findFirst({
      where: { ...said, id: { gte: first } },
      orderBy: { id: "asc" },
      select: { createdAt: true },
    }),
  ]);
  if (hidden < LEAST_HIDDEN || !latest || !begin) return null;
  return { cursor: encodeCursor([latest.id]), from: begin.createdAt.toISOString(), hidden };
}
