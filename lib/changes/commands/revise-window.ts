import { command } from "@/lib/kernel/command";
import { requireServices } from "@/lib/maintenance/steps";
import { windowRevised } from "../events";
import { canKeepWindows } from "../policy";
import { isSameTime, requireTimes, timesFrom } from "../spans";
import { lockWindow } from "../steps";
import { ReviseWindowCommand } from "../window-contract";

export const reviseWindow = command({
  name: "maintenance_window.revise",
  input: ReviseWindowCommand,
  load: (tx, actor, { windowId }) => lockWindow(tx, actor, windowId),
  allow: canKeepWindows,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: kept, emit }) {
    const { id } = kept;
    const { title = kept.title, serviceIds } = input;
    const times = timesFrom(input, kept);
    const before = kept.services.map(({ serviceId }) => serviceId).sort();
    const isSame =
      title === kept.title &&
      isSameTime(times, kept) &&
      (serviceIds === undefined || serviceIds.join() === before.join());
    if (isSame) return { id };
    requireTimes(times);
    if (serviceIds !== undefined) {
      await requireServices(tx, serviceIds);
      await tx.windowService.deleteMany({ where: { windowId: id } });
      await tx.windowService.createMany({
        data: serviceIds.map((serviceId) => ({ windowId: id, serviceId })),
      });
    }
    await tx.maintenanceWindow.update({
      where: { id },
      data: { title, ...times, version: kept.version + 1 },
    });
    emit(windowRevised, id, {});
    return { id };
  },
});
