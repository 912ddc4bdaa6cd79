import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";

const REFERENCE = /#((?:INC|REQ|PRB|CHG)-\d{1,12})\b/gi;

/** Where each ticket is found that a reader may follow, by its reference. */
export type References = ReadonlyMap<string, string>;

const MOST = 500;

/**
 * The tickets that these texts name with a `#` and that lie within what the actor can see, in one
 * query however many texts there are.
 */
export async function referencesIn(
  actor: Actor,
  visible: Prisma.TicketWhereInput,
  texts: readonly string[],
): Promise<References> {
  const named = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(REFERENCE)].map(([, name = ""]) => name.toUpperCase()),
    ),
  );
  if (named.size === 0) return new Map();
  const rows = await prisma.ticket.findMany({
    where: { AND: [{ reference: { in: [...named].slice(0, MOST) } }, visible] },
    select: { reference: true },
  });
  const room = isAgent(actor) ? "tickets" : "requests";
  return new Map(rows.map(({ reference }) => [reference, `/${room}/${reference}`]));
}
