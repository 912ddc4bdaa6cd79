import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { castVote } from "./voting";

type Ticket = {
  id: string;
  version: number;
  requesterId: string;
  createdById: string;
  type: string;
};
type Said = { outcome?: string | undefined; message?: string | undefined };
type Moved = { type: string; seen: { askedIds?: readonly string[] } };

/**
 * What a move says where it is a vote: the lifecycle's `decide`, and what those say of a change who are
 * asked about it. Null for every other move.
 */
export function voteOf(
  actor: Actor,
  ticket: Moved,
  { event }: { event: string },
  said: Said & { reason?: string | undefined; note?: string | undefined },
): Said | null {
  if (event === "decide") return said;
  const isAsked = actor.kind === "person" && ticket.seen.askedIds?.includes(actor.id);
  if (ticket.type !== "change" || !isAsked) return null;
  if (event !== "authorize" && event !== "reject") return null;
  const outcome = event === "reject" ? "rejected" : "approved";
  return { outcome, message: said.reason ?? said.note };
}

/** A vote on the approval that is open. */
export async function voteByMove(tx: Tx, actor: Actor, emit: Emit, ticket: Ticket, said: Said) {
  const open = await tx.approval.findFirst({
    where: { ticketId: ticket.id, state: "open" },
    select: { id: true },
  });
  if (!open || actor.kind !== "person") throw forbidden("You are not asked to approve this.");
  await castVote(tx, emit, ticket, open.id, {
    personId: actor.id,
    outcome: said.outcome === "rejected" ? "rejected" : "approved",
    comment: said.message ?? "",
  });
}
