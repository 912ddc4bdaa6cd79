import { command } from "@/lib/kernel/command";
import { TurnMaintenanceCommand } from "../contract";
import { lockMaintenance, nextTurn, tellOf } from "../steps";
import { turnsOf } from "../turns";

/**
 * Its hour has come: subscribers hear that it begins soon, has begun or is over. What nobody told in
 * time is not told afterwards, so of several that have come only the last is.
 */
export const turnMaintenance = command({
  name: "maintenance.turn",
  input: TurnMaintenanceCommand,
  load: (tx, _actor, { maintenanceId }) => lockMaintenance(tx, maintenanceId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: kept, emit }) {
    const { id, cancelledAt, nextTurnAt } = kept;
    const now = new Date();
    if (cancelledAt !== null || nextTurnAt === null || nextTurnAt > now) return { id };
    const turns = turnsOf(kept);
    const last = turns.findLast(({ at }) => at <= now);
    if (last) await tellOf(tx, emit, kept, last.kind, last.key);
    const next = turns.find(({ at }) => at > now)?.at ?? null;
    await tx.maintenance.update({
      where: { id },
      data: { nextTurnAt: last ? next : await nextTurn(tx, kept) },
      select: { id: true },
    });
    return { id };
  },
});
