import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/kernel/errors";
import type { NoticeKind } from "./contract";

type Words = { kind: NoticeKind; body: string; publicBody: string | null };

/** Keeps what was said as the next version; the problem is held, so the numbers have no gap. */
export async function addNotice(
  tx: Tx,
  byId: string | null,
  problemId: string,
  words: Words,
): Promise<{ id: string; number: number }> {
  const { kind } = words;
  const number = 1 + (await tx.problemNotice.count({ where: { problemId, kind } }));
  return tx.problemNotice.create({
    data: { problemId, number, byId, ...words },
    select: { id: true, number: true },
  });
}

/** @throws `conflict` naming the changes that have to be over before the problem is mended. */
export async function requireChangesDone(tx: Tx, problemId: string): Promise<void> {
  const open = await tx.ticketLink.findMany({
    where: {
      ...{ kind: "resolved_by", fromId: problemId },
      to: { type: "change", open: true, trashEntryId: null },
    },
    select: { to: { select: { reference: true } } },
    orderBy: { id: "asc" },
  });
  if (open.length === 0) return;
  const names = open.map(({ to }) => to.reference).join(", ");
  throw conflict(`What is to mend it is not over yet: ${names}.`);
}
