import type { Prisma } from "@/lib/db/generated/client";

/** How an incident is tied to the problem behind it, from the problem's end. */
export const TIES = [
  { kind: "caused_by", isFrom: false },
  { kind: "resolved_by", isFrom: false },
  { kind: "resolved_by", isFrom: true },
  { kind: "blocks", isFrom: true },
  { kind: "parent_of", isFrom: true },
] as const;

/** The incidents that hang on a problem and are neither over nor in the trash. */
export function openIncidentsOf(problemId: string): Prisma.TicketWhereInput {
  return { type: "incident", open: true, trashEntryId: null, OR: TIES.map(tied(problemId)) };
}

const tied =
  (problemId: string) =>
  ({ kind, isFrom }: (typeof TIES)[number]): Prisma.TicketWhereInput =>
    isFrom
      ? { linksTo: { some: { kind, fromId: problemId } } }
      : { linksFrom: { some: { kind, toId: problemId } } };
