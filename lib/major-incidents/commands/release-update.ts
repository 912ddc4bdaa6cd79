import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { miUpdateSent } from "../events";
import { writeMi } from "../steps";
import { MiUpdateView, UpdateCommand } from "../update-contract";
import { miUpdateWithdrawn } from "../update-events";
import { canStillCorrect, isTelling } from "../update-policy";
import { type LockedUpdate, lockUpdate } from "../update-steps";
import { OUTSIDE } from "../update-words";
import type { Audience } from "../words";

/** The moment has passed: it goes out, unless it was taken back or something came between. */
export const releaseUpdate = command({
  name: "major_incident.release_update",
  input: UpdateCommand,
  load: (tx, actor, { updateId }) => lockUpdate(tx, actor, updateId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: { mi, update }, emit }) {
    const now = new Date();
    if (update.state !== "held" || (update.releaseAt ?? now) > now) return { id: update.id };
    const version = update.version + 1;
    // That it comes later says nothing about where it stands: that may have changed meanwhile.
    const heard = update.kind === "promise" ? await lastHeard(tx, mi.id, update.audiences) : null;
    const why = heard === "resolved" ? "over" : reasonAgainst({ mi, update });
    if (why !== null) {
      await tx.miUpdate.update({
        where: { id: update.id },
        data: { state: "withdrawn", version },
        select: { id: true },
      });
      emit(miUpdateWithdrawn, mi.id, { updateId: update.id, why });
      return { id: update.id };
    }
    const phase = MiUpdateView.shape.phase.parse(heard ?? update.phase);
    await tx.miUpdate.update({
      where: { id: update.id },
      data: { state: "sent", sentAt: now, version, phase },
      select: { id: true },
    });
    await tx.miAudience.updateMany({
      where: { majorIncidentId: mi.id, kind: { in: update.audiences } },
      data: {
        lastPhase: phase,
        lastUpdateAt: now,
        nextUpdateBy: isTelling(mi.seen) ? update.nextUpdateBy : null,
      },
    });
    const isForOutside = update.audiences.some((one) => OUTSIDE.includes(one));
    if (isForOutside && mi.publicPhase !== phase) await writeMi(tx, mi, { publicPhase: phase });
    emit(miUpdateSent, mi.id, {
      updateId: update.id,
      phase,
      audiences: update.audiences,
      nextUpdateBy: update.nextUpdateBy?.toISOString() ?? null,
    });
    return { id: update.id };
  },
});

async function lastHeard(tx: Tx, miId: string, audiences: readonly Audience[]) {
  const kept = await tx.miAudience.findFirst({
    where: { majorIncidentId: miId, kind: { in: [...audiences] } },
    select: { lastPhase: true },
  });
  return kept?.lastPhase ?? null;
}

/** What has come between since it was written; null: nothing. */
function reasonAgainst({ mi, update }: LockedUpdate): "over" | "restricted" | null {
  if (mi.seen.restricted && update.audiences.includes("public")) return "restricted";
  if (isTelling(mi.seen)) return null;
  // Nobody's last word may be that it still goes on.
  const isLastWord = update.phase === "resolved";
  return isLastWord && update.correctsId !== null && canStillCorrect(mi.seen) ? null : "over";
}
