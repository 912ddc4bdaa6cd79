import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { WORK_STATE } from "../contract";
import { miWorkItemMoved } from "../events";
import { canWork } from "../policy";
import { MiRoleName, ReviseWorkItemCommand } from "../room-contract";
import { lockMi, requireResponder } from "../steps";

/** Who does it, by when, and whether it is done. */
export const reviseWorkItem = command({
  name: "major_incident.revise_work_item",
  input: ReviseWorkItemCommand,
  async load(tx, actor, { workItemId }) {
    const found = await tx.workItem.findUnique({
      where: { id: workItemId },
      select: { majorIncidentId: true },
    });
    const mi = found && (await lockMi(tx, actor, found.majorIncidentId));
    const item = mi && (await tx.workItem.findUnique({ where: { id: workItemId } }));
    return mi && item && { mi, item };
  },
  allow: (actor, { mi }) => canWork(actor, mi.seen),
  versionOf: ({ item }) => item.version,
  async run({ tx, input, subject: { mi, item }, emit }) {
    if (input.ownerId) await requireResponder(tx, input.ownerId, "/ownerId");
    const isGiven = input.ownerId !== undefined || input.role !== undefined;
    // Whoever gets it takes it from whoever had it, be that a person or a role.
    const ownerId = isGiven ? (input.ownerId ?? null) : item.ownerId;
    const role = isGiven ? (input.role ?? null) : item.role;
    if (ownerId === null && role === null) {
      throw invalid([{ path: "/ownerId", message: "or a role is needed" }]);
    }
    const state = input.state ?? WORK_STATE.parse(item.state);
    const next = {
      title: input.title ?? item.title,
      ownerId,
      role,
      dueAt: input.dueAt === undefined ? item.dueAt : dateOf(input.dueAt),
      state,
    };
    const isSame =
      next.title === item.title &&
      ownerId === item.ownerId &&
      role === item.role &&
      state === item.state &&
      next.dueAt?.getTime() === item.dueAt?.getTime();
    if (isSame) return { id: item.id };
    const ended = state === "open" ? null : (item.doneAt ?? new Date());
    await tx.workItem.update({
      where: { id: item.id },
      data: { ...next, doneAt: ended, version: item.version + 1 },
    });
    emit(miWorkItemMoved, mi.id, {
      workItemId: item.id,
      was: WORK_STATE.parse(item.state),
      state,
      ownerId,
      role: MiRoleName.nullable().parse(role),
    });
    return { id: item.id };
  },
});

const dateOf = (time: string | null) => (time === null ? null : new Date(time));
