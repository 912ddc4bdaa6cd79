import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { ReviseMaintenanceCommand } from "../contract";
import { maintenanceRevised } from "../events";
import { canPlanMaintenance } from "../policy";
import { lockMaintenance, nextTurn, requireServices, requireSpan, tellOf } from "../steps";

/** Other words, another time: what is over or called off stays as it was said. */
export const reviseMaintenance = command({
  name: "maintenance.revise",
  input: ReviseMaintenanceCommand,
  load: (tx, _actor, { maintenanceId }) => lockMaintenance(tx, maintenanceId),
  allow: canPlanMaintenance,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: kept, emit }) {
    const { id } = kept;
    if (kept.cancelledAt !== null || kept.endsAt <= new Date()) {
      throw conflict("It is over, or was called off.");
    }
    const next = {
      title: input.title ?? kept.title,
      body: input.body ?? kept.body,
      startsAt: input.startsAt === undefined ? kept.startsAt : new Date(input.startsAt),
      endsAt: input.endsAt === undefined ? kept.endsAt : new Date(input.endsAt),
    };
    requireSpan(next);
    const before = kept.services.map(({ serviceId }) => serviceId).sort();
    const after = input.serviceIds === undefined ? before : [...input.serviceIds].sort();
    await requireServices(tx, after);
    const isSame =
      Object.entries(next).every(
        ([name, value]) => String(value) === String(Reflect.get(kept, name)),
      ) && before.join() === after.join();
    if (isSame) return { id };
    await tx.maintenance.update({
      where: { id },
      data: {
        ...next,
        version: kept.version + 1,
        nextTurnAt: await nextTurn(tx, { ...kept, ...next }),
        services: {
          deleteMany: {},
          create: after.map((serviceId) => ({ serviceId })),
        },
      },
    });
    emit(maintenanceRevised, id, {});
    const isMoved =
      minuteOf(next.startsAt) !== minuteOf(kept.startsAt) ||
      minuteOf(next.endsAt) !== minuteOf(kept.endsAt);
    if (isMoved) await tellOf(tx, emit, { ...kept, ...next }, "moved", String(kept.version + 1));
    return { id };
  },
});

/** Readers are told minutes, and a form shows no more: what moves by seconds has not moved for them. */
const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000);
