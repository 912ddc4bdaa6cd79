import { command } from "@/lib/kernel/command";
import { ticketMoved } from "@/lib/tickets/events";
import { performMove } from "@/lib/tickets/perform-move";
import { lockTicket } from "@/lib/tickets/steps";
import { EndWithProblemCommand } from "../contract";
import { endedWithProblem } from "../events";
import { CAUSE_MENDED } from "../words";

/** An incident that waited for a problem is resolved once that is mended, unless it waits for another. */
export const endWithProblem = command({
  name: "ticket.end_with_problem",
  input: EndWithProblemCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, input, subject: ticket, emit }) {
    const { id } = ticket;
    const event = await tx.event.findUnique({ where: { id: input.eventId } });
    const isEnd =
      event?.kind === ticketMoved.name && ticketMoved.facts.parse(event.facts).event === "resolve";
    if (!isEnd || ticket.state !== "on_hold" || ticket.holdReason !== "awaiting_problem") {
      return { id };
    }
    const awaited = await tx.ticketLink.findMany({
      where: { kind: "blocks", toId: id, from: { type: "problem", trashEntryId: null } },
      select: { from: { select: { id: true, open: true } } },
    });
    // It was analysed anew meanwhile, or there is another that it waits for.
    if (awaited.some(({ from }) => from.open)) return { id };
    if (!awaited.some(({ from }) => from.id === event.subjectId)) return { id };
    const fix = await tx.problemNotice.findFirst({
      where: { problemId: event.subjectId, kind: "fix" },
      orderBy: { number: "desc" },
    });
    emit(endedWithProblem, id, { problemId: event.subjectId });
    await performMove({ tx, actor, emit }, ticket, {
      ticketId: id,
      event: "resolve",
      resolutionCode: "resolved_by_problem",
      resolutionNote: fix?.publicBody ?? CAUSE_MENDED,
    });
    return { id };
  },
});
