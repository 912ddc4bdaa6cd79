import { prisma } from "@/lib/db/client";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { FlagView } from "./contract";

/** Addresses that mail does not reach or is not welcome at, newest first: for admins, empty for others. */
export async function flagsFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: FlagView[]; nextCursor: string | null }> {
  if (!isAdmin(actor)) return { rows: [], nextCursor: null };
  const before = page.cursor === undefined ? null : (decodeCursor(page.cursor)[0] ?? "");
  const found = await prisma.flaggedAddress.findMany({
    where: { liftedAt: null, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(presentFlag),
    nextCursor: found.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

/** The flags of these addresses, by address. */
export async function flagsOf(addresses: readonly string[]): Promise<FlagView[]> {
  if (addresses.length === 0) return [];
  const rows = await prisma.flaggedAddress.findMany({
    where: { address: { in: [...new Set(addresses)] }, liftedAt: null },
    orderBy: { address: "asc" },
  });
  return rows.map(presentFlag);
}

type Row = { id: string; address: string; kind: string; words: string; createdAt: Date };

const presentFlag = ({ id, address, kind, words, createdAt }: Row): FlagView => ({
  ...{ id, address, words, createdAt: createdAt.toISOString() },
  kind: FlagView.shape.kind.parse(kind),
});
