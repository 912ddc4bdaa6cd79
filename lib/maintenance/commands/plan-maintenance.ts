import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { PlanMaintenance } from "../contract";
import { maintenancePlanned } from "../events";
import { canPlanMaintenance } from "../policy";
import { nextTurn, requireServices, requireSpan, tellOf } from "../steps";

/** Says in advance, on the status page, when something will not work. */
export const planMaintenance = command({
  name: "maintenance.plan",
  input: PlanMaintenance,
  creates: true,
  load: async () => ({}),
  allow: canPlanMaintenance,
  async run({ tx, actor, input, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const { serviceIds, title, body } = input;
    const span = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) };
    requireSpan(span);
    await requireServices(tx, serviceIds);
    const made = await tx.maintenance.create({
      data: {
        ...{ title, body, ...span, createdById: actor.id },
        services: { create: serviceIds.map((serviceId) => ({ serviceId })) },
      },
    });
    const { id } = made;
    emit(maintenancePlanned, id, {});
    await tellOf(tx, emit, made, "announced", "1");
    const data = { nextTurnAt: await nextTurn(tx, made) };
    await tx.maintenance.update({ where: { id }, data, select: { id: true } });
    return { id };
  },
});
