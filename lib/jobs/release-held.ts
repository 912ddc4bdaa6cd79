import { z } from "zod";
import { releaseReply } from "@/lib/conversations/commands/release-reply";
import { stopReply } from "@/lib/conversations/commands/stop-reply";
import type { StopReason } from "@/lib/conversations/held-contract";
import { prisma } from "@/lib/db/client";
import { isAgent } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";

const Payload = z.object({ heldId: z.uuid() });
const OVERDUE_AT_ONCE = 200;

export async function releaseHeld(payload: unknown): Promise<void> {
  await release(Payload.parse(payload).heldId);
}

/** Lets go of whatever a lost job has left lying. */
export async function releaseOverdue(): Promise<void> {
  const overdue = await prisma.heldReply.findMany({
    where: { outcome: null, sendAt: { lt: new Date(Date.now() - 2_000) } },
    select: { id: true },
    orderBy: { sendAt: "asc" },
    take: OVERDUE_AT_ONCE,
  });
  for (const { id } of overdue) await release(id);
}

/**
 * Sends it in its author's name, once: the row's lock decides between twins and an undo. What is
 * refused for good goes back to its author.
 */
async function release(heldId: string): Promise<void> {
  const held = await prisma.heldReply.findUnique({
    where: { id: heldId },
    select: { outcome: true, author: PERSON_SHAPE },
  });
  if (!held || held.outcome !== null) return;
  const author = personOf(held.author, "session");
  if (held.author.deactivatedAt !== null || !isAgent(author)) return stop(heldId, "author_gone");
  try {
    await execute(releaseReply, author, { heldId });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    await stop(heldId, reason);
  }
}

const FOR_GOOD = new Set(["validation-failed", "forbidden", "content-too-large"]);

/** Null for what another try may mend. */
function reasonOf(error: unknown): StopReason | null {
  if (!(error instanceof Refused)) return null;
  if (error.code === "not-found") return "ticket_gone";
  if (error.code === "invalid-transition") return "move_impossible";
  return FOR_GOOD.has(error.code) ? "refused" : null;
}

async function stop(heldId: string, reason: StopReason): Promise<void> {
  const system = { kind: "system", name: "release-held" } as const;
  await execute(stopReply, system, { heldId, reason }).catch((error: unknown) => {
    // An undo or a twin was quicker.
    if (!(error instanceof Refused) || error.code !== "conflict") throw error;
  });
}
