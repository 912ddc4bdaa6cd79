import { command } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { lockTicket } from "@/lib/tickets/steps";
import { AddTaskCommand } from "../contract";
import { canWorkOnTasks } from "../policy";
import { addTask as add, requireNeeds, requireOwner } from "../steps";

export const addTask = command({
  name: "task.add",
  input: AddTaskCommand,
  creates: true,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canWorkOnTasks,
  async run({ tx, input, subject: ticket, emit }) {
    if (!ticket.open) {
      throw new Refused("invalid-transition", "It is over: there is nothing left to do on it.");
    }
    await requireOwner(tx, input);
    await requireNeeds(tx, ticket.id, null, input.needs);
    const { title, ownerId, teamId, dueAt, needs } = input;
    return add(tx, emit, ticket.id, {
      ...{ title, ownerId, teamId, needs },
      dueAt: dueAt === null ? null : new Date(dueAt),
    });
  },
});
