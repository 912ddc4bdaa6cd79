import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { lockTicket } from "@/lib/tickets/steps";
import { lockHeld } from "./held";

/** A held reply and its ticket, locked in the order in which everybody locks them; only for agents. */
export async function lockHeldAndTicket(tx: Tx, actor: Actor, heldId: string) {
  if (!isAgent(actor)) return null;
  const found = await tx.heldReply.findUnique({
    where: { id: heldId },
    select: { ticketId: true },
  });
  const ticket = found && (await lockTicket(tx, actor, found.ticketId));
  const held = ticket && (await lockHeld(tx, heldId));
  return held && { held, ticket };
}
