import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { CancelMaintenanceCommand } from "../contract";
import { maintenanceCancelled } from "../events";
import { canPlanMaintenance } from "../policy";
import { lockMaintenance, tellOf } from "../steps";

/** Calls it off; until it would have ended the status page says that it was. */
export const cancelMaintenance = command({
  name: "maintenance.cancel",
  input: CancelMaintenanceCommand,
  load: (tx, _actor, { maintenanceId }) => lockMaintenance(tx, maintenanceId),
  allow: canPlanMaintenance,
  async run({ tx, subject: kept, emit }) {
    const { id, cancelledAt, endsAt, version } = kept;
    if (cancelledAt !== null) return { id };
    if (endsAt <= new Date()) throw conflict("It is over already.");
    await tx.maintenance.update({
      where: { id },
      data: { cancelledAt: new Date(), nextTurnAt: null, version: version + 1 },
    });
    emit(maintenanceCancelled, id, {});
    await tellOf(tx, emit, kept, "cancelled", "1");
    return { id };
  },
});
