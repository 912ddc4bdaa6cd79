import { command } from "@/lib/kernel/command";
import { invalid, Refused } from "@/lib/kernel/errors";
import { addEntry, lockMi } from "../steps";
import { SnoozeUpdateCommand } from "../update-contract";
import { miPromiseMoved, miUpdateWithdrawn } from "../update-events";
import { canTell, isTelling } from "../update-policy";
import { LATER } from "../update-sentences";
import { addUpdate } from "../update-steps";

/** Without a cadence of its own an audience still hears within a day. */
const LONGEST_MINUTES = 12 * 60;

/**
 * Puts off the next update, by at most twice the cadence. Whoever was told a time hears the new one
 * in a fixed sentence; why it takes longer stays inside.
 */
export const snoozeUpdate = command({
  name: "major_incident.snooze_update",
  input: SnoozeUpdateCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, { seen }, { audience }) => canTell(actor, seen, [audience]),
  async run({ tx, actor, input, subject: mi, emit }) {
    const { audience, reason } = input;
    const until = new Date(input.until);
    const kept = await tx.miAudience.findUnique({
      where: { majorIncidentId_kind: { majorIncidentId: mi.id, kind: audience } },
    });
    if (!kept || !isTelling(mi.seen)) {
      throw new Refused("invalid-transition", "This audience waits for nothing now.");
    }
    if (kept.nextUpdateBy?.getTime() === until.getTime()) return { id: mi.id };
    const longest = Date.now() + 2 * (kept.cadenceMinutes ?? LONGEST_MINUTES) * 60_000;
    if (until <= new Date() || until.getTime() > longest) {
      const message = "must lie within twice the time between two updates";
      throw invalid([{ path: "/until", message }]);
    }
    // Put off once more before the first sentence has gone out: they hear of the last time alone.
    const waiting = await tx.miUpdate.findMany({
      where: {
        majorIncidentId: mi.id,
        kind: "promise",
        state: "held",
        audiences: { has: audience },
      },
      select: { id: true, nextUpdateBy: true, version: true },
    });
    if (waiting.some((one) => one.nextUpdateBy?.getTime() === until.getTime())) {
      return { id: mi.id };
    }
    for (const one of waiting) {
      await tx.miUpdate.update({
        where: { id: one.id },
        data: { state: "withdrawn", version: one.version + 1 },
        select: { id: true },
      });
      emit(miUpdateWithdrawn, mi.id, { updateId: one.id, why: "undone" });
    }
    const entryId = await addEntry(tx, actor, mi.id, reason);
    emit(miPromiseMoved, mi.id, { audience, until: until.toISOString(), entryId });
    if (kept.lastPhase === null || kept.lastPhase === "resolved") {
      await tx.miAudience.update({
        where: { majorIncidentId_kind: { majorIncidentId: mi.id, kind: audience } },
        data: { nextUpdateBy: until },
        select: { kind: true },
      });
      return { id: mi.id };
    }
    const last = await tx.miUpdate.findFirst({
      where: { majorIncidentId: mi.id, state: "sent", audiences: { has: audience } },
      select: { headline: true },
      orderBy: { number: "desc" },
    });
    await addUpdate(
      tx,
      emit,
      {
        majorIncidentId: mi.id,
        kind: "promise",
        phase: kept.lastPhase,
        audiences: [audience],
        body: LATER,
        headline: last?.headline ?? null,
        nextUpdateBy: until,
        authorId: actor.kind === "person" ? actor.id : null,
      },
      "moment",
    );
    return { id: mi.id };
  },
});
