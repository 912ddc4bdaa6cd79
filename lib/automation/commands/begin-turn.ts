import { command } from "@/lib/kernel/command";
import { BeginTurnCommand } from "../contract";
import { automationDue } from "../events";
import { nextAfter, Schedule } from "../schedule";
import { lockAutomation } from "../steps";
import { addDueJob, addTurnJob, ticketsOfTurn } from "../turns";

/** Takes down what a rule found when it came due, once for each time, and sets the next time. */
export const beginTurn = command({
  name: "automation.begin_turn",
  input: BeginTurnCommand,
  load: (tx, _actor, { ruleId }) => lockAutomation(tx, ruleId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: rule, emit }) {
    const { id } = rule;
    const dueAt = new Date(input.dueAt);
    // A twin was quicker, or it was switched off or set anew meanwhile.
    if (!rule.enabled || rule.nextAt?.getTime() !== dueAt.getTime()) return { id };
    const tickets = await ticketsOfTurn(tx, input.ticketIds);
    const turn = await tx.ruleTurn.create({
      data: {
        ...{ ruleId: id, dueAt, found: tickets.length, more: input.more, reason: input.reason },
        ...(tickets.length === 0 ? { endedAt: new Date() } : {}),
        tickets: {
          create: tickets.map(({ id: ticketId, moves }, position) => ({
            ...{ ticketId, moves, position },
          })),
        },
      },
      select: { id: true },
    });
    const nextAt = new Date(nextAfter(Schedule.parse(rule.schedule), dueAt.getTime(), Date.now()));
    await tx.automationRule.update({ where: { id }, data: { nextAt }, select: { id: true } });
    await addDueJob(tx, id, nextAt);
    if (tickets.length > 0) await addTurnJob(tx, turn.id);
    emit(automationDue, id, { turnId: turn.id, found: tickets.length });
    return { id };
  },
});
