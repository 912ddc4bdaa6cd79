import type { Prisma } from "@/lib/db/generated/client";
import { command } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { ReviseTaskCommand } from "../contract";
import { taskGiven, taskMoved, taskRevised } from "../events";
import { canWorkOnTasks } from "../policy";
import { isUnapproved, lockTask, requireNeeds, requireOwner, requireReady } from "../steps";

/** Changes what a task says, or says what became of it. */
export const reviseTask = command({
  name: "task.revise",
  input: ReviseTaskCommand,
  load: (tx, actor, { taskId }) => lockTask(tx, actor, taskId),
  allow: canWorkOnTasks,
  versionOf: ({ version }) => version,
  async run({ tx, actor, input, subject: task, emit }) {
    const { id, ticketId } = task;
    if (task.state === "cancelled") {
      throw new Refused("invalid-transition", "It was cancelled with its ticket.");
    }
    if (task.ticket.change?.held && input.state !== undefined && input.state !== task.state) {
      throw new Refused("invalid-transition", "Its change is on hold, and so is its task.");
    }
    await requireOwner(tx, input);
    const data: Prisma.TaskUncheckedUpdateInput = {};
    const { title = task.title, ownerId = task.ownerId, teamId = task.teamId } = input;
    const dueAt = input.dueAt === undefined ? task.dueAt : dateOf(input.dueAt);
    const now = task.needs.map(({ needsId }) => needsId).sort();
    const needs = input.needs === undefined ? now : [...new Set(input.needs)].sort();
    const isRevised =
      title !== task.title ||
      teamId !== task.teamId ||
      dueAt?.getTime() !== task.dueAt?.getTime() ||
      needs.join() !== now.join();
    if (needs.join() !== now.join()) {
      await requireNeeds(tx, ticketId, id, needs);
      await tx.taskNeed.deleteMany({ where: { taskId: id } });
      await tx.taskNeed.createMany({ data: needs.map((needsId) => ({ taskId: id, needsId })) });
    }
    Object.assign(data, { title, ownerId, teamId, dueAt });

    const { state = task.state } = input;
    if (state !== task.state) {
      if (state === "open") {
        if (!task.ticket.open) {
          throw new Refused("invalid-transition", "It is over: there is nothing left to do on it.");
        }
        const later = task.neededBy.map((need) => need.task).filter((one) => one.state === "done");
        if (later.length > 0) throw laterDone(later);
      } else if (state === "done") {
        if (isUnapproved(task.ticket)) {
          throw new Refused("invalid-transition", "Its request is not approved yet.");
        }
        requireReady(task);
      }
      const isOver = state !== "open";
      Object.assign(data, {
        state,
        reason: state === "skipped" ? (input.reason ?? null) : null,
        endedAt: isOver ? new Date() : null,
        endedById: isOver && actor.kind === "person" ? actor.id : null,
      });
    }
    if (!isRevised && ownerId === task.ownerId && state === task.state) return { id };
    await tx.task.update({ where: { id }, data: { ...data, version: task.version + 1 } });
    if (isRevised) emit(taskRevised, ticketId, { taskId: id });
    if (ownerId !== task.ownerId) emit(taskGiven, ticketId, { taskId: id, ownerId });
    if (state !== task.state) emit(taskMoved, ticketId, { taskId: id, state });
    return { id };
  },
});

const dateOf = (time: string | null) => (time === null ? null : new Date(time));

const laterDone = (later: readonly { title: string }[]) =>
  new Refused(
    "invalid-transition",
    `Done after it: ${later.map(({ title }) => `“${title}”`).join(", ")}. Open that again first.`,
  );
