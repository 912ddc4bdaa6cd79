import { command } from "@/lib/kernel/command";
import { lockTicket } from "@/lib/tickets/steps";
import { CallByRuleCommand } from "../contract";
import { ruleCalled } from "../events";

/** Has people told of a ticket that a rule found. */
export const callByRule = command({
  name: "automation.call",
  input: CallByRuleCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ input: { ruleId, ticketId, userIds, teamId }, emit }) {
    emit(ruleCalled, ticketId, { ruleId, userIds, teamId });
    return { id: ticketId };
  },
});
