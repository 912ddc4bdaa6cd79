import { takeAlong } from "@/lib/attachments/steps";
import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { conflict, type FieldError, invalid, issuesAt } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { addTask } from "@/lib/tasks/steps";
import { type Answers, answersTo, RequestForm } from "./form";
import type { TaskPlan } from "./task-plan";

/** What can be asked for, held until the transaction ends; customers see only what is offered. */
export async function lockItem(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`select 1 from catalogue_item where id = ${id}::uuid for update`;
  return itemSeen(tx, actor, id);
}

/** The same for those who ask for it, of whom none waits for another. */
export async function holdItem(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`select 1 from catalogue_item where id = ${id}::uuid for share`;
  return itemSeen(tx, actor, id);
}

const itemSeen = (tx: Tx, actor: Actor, id: string) =>
  tx.catalogueItem.findFirst({ where: { id, ...(isAgent(actor) ? {} : { enabled: true }) } });

type Places = {
  serviceId?: string | null | undefined;
  teamId?: string | null | undefined;
  policyId?: string | null | undefined;
  tasks?: TaskPlan | undefined;
};

/** @throws `validation-failed` naming each service, team, policy and owner that is not there. */
export async function requirePlaces(tx: Tx, { serviceId, teamId, policyId, tasks = [] }: Places) {
  const errors: FieldError[] = [];
  if (serviceId && (await tx.service.count({ where: { id: serviceId } })) === 0) {
    errors.push({ path: "/serviceId", message: "is not a service" });
  }
  if (teamId && (await tx.team.count({ where: { id: teamId } })) === 0) {
    errors.push({ path: "/teamId", message: "is not a team" });
  }
  if (policyId) {
    // Held, so that none is removed meanwhile: without it requests would be approved unasked.
    const kept = await tx.$queryRaw<unknown[]>`
      select 1 from approval_policy where id = ${policyId}::uuid and removed_at is null for share`;
    if (kept.length === 0) errors.push({ path: "/policyId", message: "is not a policy" });
  }
  for (const [at, task] of tasks.entries()) {
    if (task.ownerId && (await ownersAmong(tx, [task.ownerId])).size === 0) {
      errors.push({ path: `/tasks/${at}/ownerId`, message: "is not an active agent" });
    }
    if (task.teamId && (await tx.team.count({ where: { id: task.teamId } })) === 0) {
      errors.push({ path: `/tasks/${at}/teamId`, message: "is not a team" });
    }
  }
  if (errors.length > 0) throw invalid(errors);
}

/** Those of them who can be given a task. */
async function ownersAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const agents = await tx.user.findMany({
    where: { id: { in: [...ids] }, role: { in: ["agent", "admin"] }, deactivatedAt: null },
    select: { id: true },
  });
  return new Set(agents.map(({ id }) => id));
}

type Requester = { id: string; organisationId: string | null };

/**
 * The answers as the form takes them.
 *
 * @throws `validation-failed` naming each answer that is missing, wrong, or not asked for.
 */
export async function requireAnswers(
  tx: Tx,
  stored: unknown,
  given: unknown,
  requester: Requester,
  isForDesk: boolean,
  at = "/answers",
): Promise<Answers> {
  const form = RequestForm.parse(stored);
  const parsed = answersTo(form).safeParse(given);
  if (!parsed.success) throw invalid(issuesAt(at, parsed.error));
  const errors: FieldError[] = [];
  for (const { key, kind } of form) {
    const answer = parsed.data[key];
    if (kind !== "person" || typeof answer !== "string") continue;
    const person = await tx.user.findFirst({
      where: { id: answer, deactivatedAt: null, ...(isForDesk ? {} : near(requester)) },
      select: { id: true },
    });
    if (!person) errors.push({ path: `${at}/${key}`, message: "is nobody whom you can name" });
  }
  if (errors.length > 0) throw invalid(errors);
  return parsed.data;
}

/** Where a ticket asks for something of the catalogue, its fields are answers, by the form of that request. */
export async function requireOwnAnswers(
  tx: Tx,
  actor: Actor,
  ticket: { id: string; requesterId: string; organisationId: string | null },
  given: unknown,
): Promise<void> {
  const record = await tx.requestRecord.findUnique({
    where: { ticketId: ticket.id },
    select: { version: { select: { form: true } } },
  });
  if (!record) return;
  const requester = { id: ticket.requesterId, organisationId: ticket.organisationId };
  await requireAnswers(tx, record.version.form, given, requester, isAgent(actor), "/fields");
}

/** @throws `conflict` once somebody was asked to approve these answers, unless they were rejected. */
export async function requireUnapproved(tx: Tx, ticketId: string): Promise<void> {
  const where = { ticketId, state: { in: ["open", "approved"] } };
  if ((await tx.approval.count({ where })) === 0) return;
  throw conflict(
    "These answers are what is approved, so they stay. Whoever needs something else asks for it anew.",
  );
}

/** Whom a customer may name: themselves and those of their organisation. */
export const near = ({ id, organisationId }: Requester) =>
  organisationId === null ? { AND: [{ id }] } : { OR: [{ id }, { organisationId }] };

/** Files that are answers go onto the ticket; those that are there already stay. */
export async function takeAnswered(
  tx: Tx,
  actor: Actor,
  form: unknown,
  answers: Answers,
  ticketId: string,
) {
  const field = RequestForm.parse(form).find(({ kind }) => kind === "file");
  const given = field && answers[field.key];
  if (!field || !Array.isArray(given)) return;
  const there = await tx.attachment.findMany({
    where: { ticketId, replyId: null, id: { in: given } },
    select: { id: true },
  });
  const known = new Set(there.map(({ id }) => id));
  const fresh = given.filter((id) => !known.has(id));
  await takeAlong(tx, actor, fresh, { ticketId });
}

const DAY_MS = 86_400_000;

/**
 * Plans what has to be done for a request, in an order in which each task finds what it needs. What was
 * meant for somebody who has left lies with the task's team.
 */
export async function planTasks(tx: Tx, emit: Emit, ticketId: string, plan: TaskPlan) {
  const ids = new Map<string, string>();
  const active = await ownersAmong(
    tx,
    plan.flatMap(({ ownerId }) => ownerId ?? []),
  );
  const waiting = [...plan];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => needs.every((needed) => ids.has(needed)));
    const [task] = waiting.splice(Math.max(at, 0), 1);
    if (!task) return;
    const { key, title, teamId, dueDays, needs } = task;
    const ownerId = task.ownerId !== null && active.has(task.ownerId) ? task.ownerId : null;
    const dueAt = dueDays === null ? null : new Date(Date.now() + dueDays * DAY_MS);
    const needed = needs.flatMap((one) => ids.get(one) ?? []);
    const words = { title, ownerId, teamId, dueAt, needs: needed };
    ids.set(key, (await addTask(tx, emit, ticketId, words)).id);
  }
}
