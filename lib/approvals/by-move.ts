import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { castVote } from "./voting";

type Ticket = { id: string; version: number; requesterId: string };
type Said = { outcome?: string | undefined; message?: string | undefined };

/** The lifecycle's `decide`: a vote on the approval that is open. */
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
