import { command } from "@/lib/kernel/command";
import { lockTicket } from "@/lib/tickets/steps";
import { RecordRunCommand } from "../contract";
import { ruleRan } from "../events";

/** Writes into the log of a rule what became of one event, once. */
export const recordRun = command({
  name: "automation.record_run",
  input: RecordRunCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, emit }) {
    const { ruleId, eventId, ticketId, outcome, reason } = input;
    const { count } = await tx.ruleRun.createMany({
      data: [{ ruleId, eventId, ticketId, outcome, reason }],
      skipDuplicates: true,
    });
    if (count > 0) emit(ruleRan, ticketId, { ruleId, outcome });
    return { id: ticketId };
  },
});
