import { planTasks } from "@/lib/catalogue/steps";
import { TaskPlan } from "@/lib/catalogue/task-plan";
import { command } from "@/lib/kernel/command";
import { invalid, Refused } from "@/lib/kernel/errors";
import { lockTicket } from "@/lib/tickets/steps";
import { ApplyChecklistCommand } from "../contract";
import { checklistApplied } from "../events";
import { canUseChecklists } from "../policy";
import { lockChecklist } from "../steps";

/** Puts all tasks of a checklist on a ticket, behind those that it has. */
export const applyChecklist = command({
  name: "checklist.apply",
  input: ApplyChecklistCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canUseChecklists,
  async run({ tx, input: { checklistId }, subject: ticket, emit }) {
    if (!ticket.open) {
      throw new Refused("invalid-transition", "It is over: there is nothing left to do on it.");
    }
    const checklist = await lockChecklist(tx, checklistId);
    if (!checklist) throw invalid([{ path: "/checklistId", message: "is not a checklist" }]);
    const tasks = TaskPlan.parse(checklist.tasks);
    // What it says before its tasks do, so that a person hears of one thing.
    emit(checklistApplied, ticket.id, { checklistId, tasks: tasks.length });
    await planTasks(tx, emit, ticket.id, tasks);
    return { id: ticket.id };
  },
});
