import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import type { MoveView } from "./contract";
import { SEEN_SHAPE, seenOf } from "./present";
import { moveView, openMoves, visibleTo, whereNamed } from "./queries";
import { stillMissing } from "./still-missing";

/**
 * What this actor may do with the ticket now, with the fields that each move takes and, for the desk, what
 * the ticket has to say before.
 */
export async function movesFor(actor: Actor, name: string): Promise<MoveView[] | null> {
  const row = await prisma.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)] },
    include: SEEN_SHAPE,
  });
  if (!row) return null;
  const seen = seenOf(row);
  const views: MoveView[] = [];
  for (const move of await openMoves(actor, row.id, seen)) {
    const missing = isAgent(actor) ? await stillMissing(prisma, { ...row, seen }, move) : [];
    views.push(moveView(seen, move, missing));
  }
  return views;
}
