import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { requireServices } from "@/lib/maintenance/steps";
import { windowCreated } from "../events";
import { canKeepWindows } from "../policy";
import { requireTimes, timesFrom } from "../spans";
import { CreateWindow } from "../window-contract";

export const createWindow = command({
  name: "maintenance_window.create",
  input: CreateWindow,
  creates: true,
  load: async () => ({}),
  allow: canKeepWindows,
  async run({ tx, actor, input: { title, serviceIds, ...sent }, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const times = timesFrom(sent);
    requireTimes(times);
    await requireServices(tx, serviceIds);
    const window = await tx.maintenanceWindow.create({
      data: {
        ...{ title, ...times, createdById: actor.id },
        services: { create: serviceIds.map((serviceId) => ({ serviceId })) },
      },
      select: { id: true },
    });
    emit(windowCreated, window.id, {});
    return window;
  },
});
