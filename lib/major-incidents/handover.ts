import type { Tx } from "@/lib/db/client";
import type { Emit } from "@/lib/kernel/event";
import { miHandoverEnded, miHandoverOffered } from "./events";
import { HANDOVER_MS } from "./words";

type Offer = { majorIncidentId: string; fromId: string; toId: string; brief: string };

export async function offer(tx: Tx, emit: Emit, words: Offer): Promise<void> {
  const { id } = await tx.miHandover.create({
    data: { ...words, dueAt: new Date(Date.now() + HANDOVER_MS) },
    select: { id: true },
  });
  emit(miHandoverOffered, words.majorIncidentId, { handoverId: id, toId: words.toId });
}

type Open = { id: string; majorIncidentId: string; toId: string };
type Outcome = "accepted" | "declined" | "withdrawn" | "unanswered";

export async function endOffer(tx: Tx, emit: Emit, open: Open, outcome: Outcome): Promise<void> {
  await tx.miHandover.update({
    where: { id: open.id },
    data: { outcome, endedAt: new Date() },
  });
  emit(miHandoverEnded, open.majorIncidentId, { handoverId: open.id, toId: open.toId, outcome });
}
