import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { type FieldError, invalid, Refused } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { visibleTo } from "@/lib/tickets/queries";
import { taskAdded, tasksCancelled, tasksReopened } from "./events";
import { circleIn } from "./order";

const OVER = ["done", "skipped"];
const ASKED_FOR = ["submitted", "awaiting_approval", "rejected"];

/** What is to be done for a request that nobody has approved yet is not begun. */
export const isUnapproved = ({ type, state }: { type: string; state: string }) =>
  type === "request" && ASKED_FOR.includes(state);

/** A task with its ticket, which is held until the transaction ends; null when this actor sees none. */
export async function lockTask(tx: Tx, actor: Actor, id: string) {
  if (!isAgent(actor)) return null;
  const where = { id, ticket: visibleTo(actor) };
  const found = await tx.task.findFirst({ where, select: { ticketId: true } });
  if (!found) return null;
  await tx.$executeRaw`select 1 from ticket where id = ${found.ticketId}::uuid for no key update`;
  // Read again: what was seen before the lock may have changed.
  return tx.task.findFirst({
    where,
    include: {
      ticket: {
        select: { type: true, state: true, open: true, change: { select: { held: true } } },
      },
      needs: { select: { needsId: true, needs: { select: { title: true, state: true } } } },
      neededBy: { select: { task: { select: { title: true, state: true } } } },
    },
  });
}

type Owner = { ownerId?: string | null | undefined; teamId?: string | null | undefined };

/** @throws `validation-failed` for whoever cannot be given a task. */
export async function requireOwner(tx: Tx, { ownerId, teamId }: Owner) {
  const errors: FieldError[] = [];
  if (ownerId) {
    const where = { id: ownerId, role: { in: ["agent", "admin"] as const }, deactivatedAt: null };
    const agent = await tx.user.count({ where: { ...where, role: { in: [...where.role.in] } } });
    if (agent === 0) errors.push({ path: "/ownerId", message: "is not an active agent" });
  }
  if (teamId && (await tx.team.count({ where: { id: teamId } })) === 0) {
    errors.push({ path: "/teamId", message: "is not a team" });
  }
  if (errors.length > 0) throw invalid(errors);
}

/**
 * What a task needs, as the ticket's other tasks have it.
 *
 * @throws `validation-failed` for a task of another ticket, and for one that would wait for itself.
 */
export async function requireNeeds(
  tx: Tx,
  ticketId: string,
  taskId: string | null,
  needs: readonly string[],
) {
  const tasks = await tx.task.findMany({
    where: { ticketId },
    select: { id: true, title: true, needs: { select: { needsId: true } } },
  });
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  if (needs.some((needed) => !titles.has(needed))) {
    throw invalid([{ path: "/needs", message: "names no task of this ticket" }]);
  }
  if (taskId === null) return;
  const all = new Map(tasks.map(({ id, needs }) => [id, needs.map(({ needsId }) => needsId)]));
  const circle = circleIn(all.set(taskId, [...needs]));
  if (!circle) return;
  const path = circle.map((one) => `“${titles.get(one)}”`).join(" → ");
  throw invalid([{ path: "/needs", message: `would go in a circle: ${path}` }]);
}

type NewTask = {
  title: string;
  ownerId: string | null;
  teamId: string | null;
  dueAt: Date | null;
  needs: readonly string[];
};

/** Adds a task behind the others of its ticket, and says so. */
export async function addTask(tx: Tx, emit: Emit, ticketId: string, words: NewTask) {
  const { needs, ...data } = words;
  const position = await tx.task.count({ where: { ticketId } });
  const task = await tx.task.create({
    data: {
      ...{ ...data, ticketId, position },
      needs: { create: [...new Set(needs)].map((needsId) => ({ needsId })) },
    },
    select: { id: true },
  });
  emit(taskAdded, ticketId, { taskId: task.id, ownerId: words.ownerId });
  return task;
}

/** @throws `invalid-transition` naming the tasks that are still open. */
export async function requireTasksOver(tx: Tx, ticketId: string): Promise<void> {
  const open = await tx.task.findMany({
    where: { ticketId, state: "open" },
    select: { title: true },
    orderBy: { position: "asc" },
  });
  if (open.length > 0) throw notOver(open);
}

export const notOver = (open: readonly { title: string }[]) =>
  new Refused(
    "invalid-transition",
    `Still open: ${open.map(({ title }) => `“${title}”`).join(", ")}. Do it first, or skip it and say why.`,
  );

/** @throws `invalid-transition` naming what has to be over first. */
export function requireReady(task: {
  needs: readonly { needs: { title: string; state: string } }[];
}): void {
  const open = task.needs.map(({ needs }) => needs).filter(({ state }) => !OVER.includes(state));
  if (open.length > 0) throw notOver(open);
}

/** What is still open is not to be done any more. */
export async function cancelTasks(tx: Tx, emit: Emit, ticketId: string): Promise<void> {
  const { count } = await tx.task.updateMany({
    where: { ticketId, state: "open" },
    data: { state: "cancelled", endedAt: new Date(), version: { increment: 1 } },
  });
  if (count > 0) emit(tasksCancelled, ticketId, { count });
}

/** What was cancelled with its ticket is to be done after all. */
export async function openTasks(
  tx: Tx,
  emit: Emit,
  ticketId: string,
  taskIds: readonly string[],
): Promise<void> {
  const { count } = await tx.task.updateMany({
    where: { id: { in: [...taskIds] }, ticketId, state: "cancelled" },
    data: { state: "open", endedAt: null, version: { increment: 1 } },
  });
  if (count > 0) emit(tasksReopened, ticketId, { count });
}
