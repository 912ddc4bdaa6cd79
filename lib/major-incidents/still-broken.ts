import { addReply } from "@/lib/conversations/steps";
import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { miReopenProposed, miStillBroken, ticketStillBroken } from "./events";
import { REOPEN_REPORTS, REOPEN_REPORTS_MS, REOPEN_WINDOW_MS } from "./words";

type Ticket = { id: string };

/**
 * A requester says that it is still broken while their ticket follows a major incident: the ticket
 * stays where it is, what they say is kept as their reply, and the room hears of it.
 */
export async function hearStillBroken(
  tx: Tx,
  actor: Actor,
  emit: Emit,
  ticket: Ticket,
  message: string | undefined,
): Promise<void> {
  if (message === undefined) {
    throw invalid([{ path: "/message", message: "is required to reopen" }]);
  }
  const link = await tx.miTicket.findFirst({ where: { ticketId: ticket.id, active: true } });
  if (!link) return;
  await addReply(tx, actor, emit, { ticketId: ticket.id, body: message, audience: "public" });
  await tx.miTicket.update({ where: { id: link.id }, data: { stillBrokenAt: new Date() } });
  emit(ticketStillBroken, ticket.id, { majorIncidentId: link.majorIncidentId });
  emit(miStillBroken, link.majorIncidentId, { ticketId: ticket.id });
}

/**
 * A ticket that a stand-down resolved is opened again by its requester. Enough of them within a short
 * while propose to reopen the major incident itself, once; a person decides.
 */
export async function hearAfterTheEnd(
  tx: Tx,
  actor: Actor,
  emit: Emit,
  ticket: Ticket,
): Promise<void> {
  if (isAgent(actor)) return;
  const now = Date.now();
  const link = await tx.miTicket.findFirst({
    where: {
      ticketId: ticket.id,
      unlinkedAt: null,
      majorIncident: {
        state: { in: ["stood_down", "in_review"] },
        stoodDownAt: { gte: new Date(now - REOPEN_WINDOW_MS) },
      },
    },
  });
  if (!link) return;
  const miId = link.majorIncidentId;
  await tx.$executeRaw`select 1 from major_incident where id = ${miId}::uuid for no key update`;
  await tx.miTicket.update({ where: { id: link.id }, data: { stillBrokenAt: new Date(now) } });
  emit(miStillBroken, miId, { ticketId: ticket.id });
  const reports = await tx.miTicket.count({
    where: {
      majorIncidentId: miId,
      stillBrokenAt: { gte: new Date(now - REOPEN_REPORTS_MS) },
    },
  });
  const mi = await tx.majorIncident.findUniqueOrThrow({ where: { id: miId } });
  if (reports < REOPEN_REPORTS || mi.reopenProposedAt !== null) return;
  await tx.majorIncident.update({
    where: { id: miId },
    data: { reopenProposedAt: new Date(now), version: mi.version + 1 },
  });
  emit(miReopenProposed, miId, { reports });
}
