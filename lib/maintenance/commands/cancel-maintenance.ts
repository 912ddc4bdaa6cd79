import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { CancelMaintenanceCommand } from "../contract";
import { maintenanceCancelled } from "../events";
import { canPlanMaintenance } from "../policy";
import { lockMaintenance } from "../steps";

/** Calls it off; until it would have ended the status page says that it was. */
export const cancelMaintenance = command({
  name: "maintenance.cancel",
  input: CancelMaintenanceCommand,
  load: (tx, _actor, { maintenanceId }) => lockMaintenance(tx, maintenanceId),
  allow: canPlanMaintenance,
  async run({ tx, subject: { id, cancelledAt, endsAt, version }, emit }) {
    if (cancelledAt !== null) return { id };
    if (endsAt <= new Date()) throw conflict("It is over already.");
    await tx.maintenance.update({
      where: { id },
      data: { cancelledAt: new Date(), version: version + 1 },
    });
    emit(maintenanceCancelled, id, {});
    return { id };
  },
});
