import { command } from "@/lib/kernel/command";
import { requireServices } from "@/lib/maintenance/steps";
import { ReviseFreezeCommand } from "../contract";
import { freezeRevised } from "../events";
import { canFreeze } from "../policy";
import { lockFreeze, requireSpan } from "../steps";

export const reviseFreeze = command({
  name: "freeze_window.revise",
  input: ReviseFreezeCommand,
  load: (tx, actor, { freezeId }) => lockFreeze(tx, actor, freezeId),
  allow: canFreeze,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: kept, emit }) {
    const { id } = kept;
    const { title = kept.title, hard = kept.hard, serviceIds } = input;
    const times = {
      startsAt: input.startsAt === undefined ? kept.startsAt : new Date(input.startsAt),
      endsAt: input.endsAt === undefined ? kept.endsAt : new Date(input.endsAt),
    };
    const before = kept.services.map(({ serviceId }) => serviceId).sort();
    const isSame =
      title === kept.title &&
      hard === kept.hard &&
      times.startsAt.getTime() === kept.startsAt.getTime() &&
      times.endsAt.getTime() === kept.endsAt.getTime() &&
      (serviceIds === undefined || serviceIds.join() === before.join());
    if (isSame) return { id };
    requireSpan(times);
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
