import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { miWorkItemAdded } from "../events";
import { canWork } from "../policy";
import { AddWorkItemCommand } from "../room-contract";
import { lockMi, requireResponder } from "../steps";

export const addWorkItem = command({
  name: "major_incident.add_work_item",
  input: AddWorkItemCommand,
  creates: true,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canWork(actor, mi.seen),
  async run({ tx, actor, input, subject: mi, emit }) {
    if (actor.kind !== "person") throw forbidden();
    if (input.ownerId !== undefined) await requireResponder(tx, input.ownerId, "/ownerId");
    const owner = { ownerId: input.ownerId ?? null, role: input.role ?? null };
    const item = await tx.workItem.create({
      data: {
        ...owner,
        majorIncidentId: mi.id,
        title: input.title,
        dueAt: input.dueAt === undefined ? null : new Date(input.dueAt),
        createdById: actor.id,
      },
      select: { id: true },
    });
    emit(miWorkItemAdded, mi.id, { workItemId: item.id, ...owner });
    return item;
  },
});
