import { command } from "@/lib/kernel/command";
import { requireServices } from "@/lib/maintenance/steps";
import { ReviseFreezeCommand } from "../contract";
import { freezeRevised } from "../events";
import { canFreeze } from "../policy";
import { isSameTime, requireTimes, timesFrom } from "../spans";
import { lockFreeze } from "../steps";

export const reviseFreeze = command({
  name: "freeze_window.revise",
  input: ReviseFreezeCommand,
  load: (tx, actor, { freezeId }) => lockFreeze(tx, actor, freezeId),
  allow: canFreeze,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: kept, emit }) {
    const { id } = kept;
    const { title = kept.title, hard = kept.hard, serviceIds } = input;
    const times = timesFrom(input, kept);
    const before = kept.services.map(({ serviceId }) => serviceId).sort();
    const isSame =
      title === kept.title &&
      hard === kept.hard &&
      isSameTime(times, kept) &&
      (serviceIds === undefined || serviceIds.join() === before.join());
    if (isSame) return { id };
    requireTimes(times);
    if (serviceIds !== undefined) {
      await requireServices(tx, serviceIds);
      await tx.freezeService.deleteMany({ where: { freezeId: id } });
      await tx.freezeService.createMany({
        data: serviceIds.map((serviceId) => ({ freezeId: id, serviceId })),
      });
    }
    await tx.freezeWindow.update({
      where: { id },
      data: { title, hard, ...times, version: kept.version + 1 },
    });
    emit(freezeRevised, id, {});
    return { id };
  },
});
