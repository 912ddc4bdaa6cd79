import { callByRule } from "@/lib/automation/commands/call-by-rule";
import { proposeByAutomation } from "@/lib/automation/commands/propose-by-automation";
import { sayByRule } from "@/lib/automation/commands/say-by-rule";
import { Actions } from "@/lib/automation/contract";
import { applyChecklist } from "@/lib/checklists/commands/apply-checklist";
import { prisma } from "@/lib/db/client";
import { type Command, execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { addTask } from "@/lib/tasks/commands/add-task";
import { giveInTurn } from "@/lib/tickets/commands/give-in-turn";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { overridePriority } from "@/lib/tickets/commands/override-priority";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";

const SYSTEM = { kind: "system", name: "automation" } as const;
const TRIES = 3;
const DAY_MS = 86_400_000;

type Rule = { id: string; name: string; actions: unknown };

/**
 * Does to a ticket what a rule says, each thing by the command that a person would use and under the
 * key of its step, so that whoever goes on after a crash does nothing twice.
 *
 * @throws Refused at the first step that is impossible; what came before it stays.
 */
export async function performActions(
  rule: Rule,
  ticketId: string,
  keyOf: (step: string) => string,
): Promise<void> {
  const actions = Actions.parse(rule.actions);
  const does = <Input, Subject>(step: string, what: Command<Input, Subject>, input: object) =>
    execute(what, SYSTEM, { ticketId, ...input }, { key: keyOf(step) });
  const ruleId = rule.id;
  const { priority, watcherId, problemId, task, checklistId, notify } = actions;
  const { note, reply, hold, resolve, proposeMajorIncident: severity } = actions;

  await revise(actions, ticketId, keyOf("set"), 1);
  if (priority) await does("priority", overridePriority, { priority, reason: rule.name });
  if (actions.inTurn) await does("turn", giveInTurn, {});
  if (watcherId) await does("watch", watchTicket, { userId: watcherId });
  if (problemId) await does("link", linkTickets, { kind: "caused_by", toId: problemId });
  if (task) await does("task", addTask, await taskFrom(task, keyOf("task")));
  if (checklistId) await does("checklist", applyChecklist, { checklistId });
  if (note !== undefined || reply || hold || resolve) {
    await does("say", sayByRule, { ruleId, note, reply, hold, resolve });
  }
  if (notify) await does("call", callByRule, { ruleId, ...notify });
  if (severity) await does("propose", proposeByAutomation, { ruleId, severity });
}

/** The same input for the same key, whenever it is asked again. */
async function taskFrom(
  { dueDays, ...task }: NonNullable<Actions["task"]>,
  key: string,
): Promise<object> {
  if (dueDays === null) return task;
  const kept = await prisma.event.findFirst({ where: { key }, select: { createdAt: true } });
  const from = kept?.createdAt.getTime() ?? Date.now();
  const day = Math.floor(from / DAY_MS) * DAY_MS;
  return { ...task, dueAt: new Date(day + (dueDays + 1) * DAY_MS - 1_000).toISOString() };
}

/** Tags are added to those that it has, so it must not have changed in between. */
async function revise(
  actions: Actions,
  ticketId: string,
  key: string,
  turn: number,
): Promise<void> {
  const { addTags = [], removeTags = [] } = actions;
  const { teamId, assigneeId, impact, urgency, customFields } = actions;
  const sets = Object.entries({ teamId, assigneeId, impact, urgency, customFields });
  const given = Object.fromEntries(sets.filter(([, value]) => value !== undefined));
  const isTagged = addTags.length + removeTags.length > 0;
  if (!isTagged && Object.keys(given).length === 0) return;
  const done = await prisma.idempotencyKey.findUnique({
    where: { principal_key: { principal: "system:automation", key } },
    select: { key: true },
  });
  if (done) return;
  const now = await prisma.ticket.findUnique({
    where: { id: ticketId },
    select: { tags: true, version: true },
  });
  if (!now) return;
  const kept = now.tags.filter((tag) => !removeTags.includes(tag));
  const tags = isTagged ? { tags: [...new Set([...kept, ...addTags])] } : {};
  try {
    const input = { ...given, ...tags, ticketId };
    await execute(reviseTicket, SYSTEM, input, { key, version: now.version });
  } catch (error) {
    const isStale = error instanceof Refused && error.code === "precondition-failed";
    if (!isStale || turn >= TRIES) throw error;
    await revise(actions, ticketId, key, turn + 1);
  }
}

/** What a log says of a refusal; null for what is no fault of the rule, and is tried again or left. */
export function reasonOf(error: unknown): string | null {
  if (!(error instanceof Refused) || error.code === "unavailable") return null;
  const [first] = error.errors;
  return (first ? `${first.path} ${first.message}` : error.message).slice(0, 500);
}
