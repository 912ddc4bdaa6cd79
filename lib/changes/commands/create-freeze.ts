import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { requireServices } from "@/lib/maintenance/steps";
import { CreateFreeze } from "../contract";
import { freezeCreated } from "../events";
import { canFreeze } from "../policy";
import { requireTimes, timesFrom } from "../spans";

export const createFreeze = command({
  name: "freeze_window.create",
  input: CreateFreeze,
  creates: true,
  load: async () => ({}),
  allow: canFreeze,
  async run({ tx, actor, input: { title, hard, serviceIds, ...sent }, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const times = timesFrom(sent);
    requireTimes(times);
    await requireServices(tx, serviceIds);
    const freeze = await tx.freezeWindow.create({
      data: {
        ...{ title, hard, ...times, createdById: actor.id },
        services: { create: serviceIds.map((serviceId) => ({ serviceId })) },
      },
      select: { id: true },
    });
    emit(freezeCreated, freeze.id, {});
    return freeze;
  },
});
