import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Emit } from "@/lib/kernel/event";
import { miUpdateSent } from "./events";
import { AUDIENCES, type Audience } from "./words";

/** The audiences that were told of it and whose last word was not its end. */
export async function audiencesLeftOpen(tx: Tx, miId: string): Promise<Audience[]> {
  const rows = await tx.miAudience.findMany({
    where: { majorIncidentId: miId, NOT: { lastPhase: null }, lastPhase: { not: "resolved" } },
    select: { kind: true },
  });
  return AUDIENCES.filter((kind) => rows.some((row) => row.kind === kind));
}

/**
 * Tells every audience that was told of it that it is over, and stops all clocks. Nobody who was
 * never told hears of it now.
 */
export async function tellTheEnd(
  tx: Tx,
  actor: Actor,
  emit: Emit,
  miId: string,
  message: string,
): Promise<void> {
  const audiences = await audiencesLeftOpen(tx, miId);
  if (audiences.length > 0) {
    const { _max } = await tx.miUpdate.aggregate({
      where: { majorIncidentId: miId },
      _max: { number: true },
    });
    const now = new Date();
    const update = await tx.miUpdate.create({
      data: {
        majorIncidentId: miId,
        number: (_max.number ?? 0) + 1,
        phase: "resolved",
        audiences,
        body: message,
        // What those outside know it as; its own title stays inside.
        headline:
          (await calledOutside(tx, { id: miId })) ??
          (await calledOutside(tx, { mergedIntoId: miId })),
        state: "sent",
        sentAt: now,
        authorId: actor.kind === "person" ? actor.id : null,
      },
      select: { id: true },
    });
    emit(miUpdateSent, miId, {
      updateId: update.id,
      phase: "resolved",
      audiences,
      nextUpdateBy: null,
    });
    await tx.miAudience.updateMany({
      where: { majorIncidentId: miId, kind: { in: audiences } },
      data: { lastPhase: "resolved", lastUpdateAt: now },
    });
  }
  await tx.miAudience.updateMany({
    where: { majorIncidentId: miId },
    data: { nextUpdateBy: null, escalation: 0 },
  });
}

/** The name under which those outside heard of it last; null: they never did. */
async function calledOutside(
  tx: Tx,
  majorIncident: Prisma.MajorIncidentWhereInput,
): Promise<string | null> {
  const named = await tx.miUpdate.findFirst({
    where: { majorIncident, state: "sent", headline: { not: null } },
    select: { headline: true },
    orderBy: [{ sentAt: "desc" }, { number: "desc" }],
  });
  return named?.headline ?? null;
}
