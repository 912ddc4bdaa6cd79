import { command } from "@/lib/kernel/command";
import { lockTicket } from "@/lib/tickets/steps";
import { EscalateCommand } from "../contract";
import { raiseAndGive } from "../escalating";
import { ticketEscalated } from "../events";
import { levelKey, levelsOf, lockClocks, nowIn, reckon, reckonedFor } from "../reckon";
import { promisedTo, rulebookIn } from "../rulebook";
import { storiesOf } from "../stories";

/**
 * Acts on every level of the ticket's clocks that is reached by now and was not before: once each,
 * whoever asks and however often. What is not reached yet gets its job again.
 */
export const escalateTicket = command({
  name: "ticket.escalate",
  input: EscalateCommand,
  async load(tx, actor, { ticketId }) {
    await lockClocks(tx, [ticketId]);
    return lockTicket(tx, actor, ticketId);
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: ticket, emit }) {
    const { id } = ticket;
    const rulebook = await rulebookIn(tx);
    const promised = promisedTo(ticket, rulebook);
    if (promised) await act(promised);
    await reckon(tx, [id], rulebook);
    return { id };

    async function act(promise: NonNullable<typeof promised>) {
      const story = (await storiesOf(tx, [id])).get(id) ?? [];
      // The hour is the database's, as that of the job is.
      const now = await nowIn(tx);
      const reached = levelsOf(reckonedFor(story, promise, now))
        .filter(({ dueAt }) => dueAt <= now)
        // Of one command people hear the first event alone: that is the one that is worst.
        .sort((a, b) => b.dueAt - a.dueAt);
      const fresh = new Set<string>();
      for (const { clock, percent, dueAt } of reached) {
        const { kind, startSeq } = clock;
        const made = await tx.slaEscalation.createMany({
          data: [{ ticketId: id, kind, startSeq, percent, dueAt: new Date(dueAt) }],
          skipDuplicates: true,
        });
        if (made.count > 0) fresh.add(levelKey(kind, startSeq, percent));
      }
      const rules = reached
        .filter(({ clock, percent }) => fresh.has(levelKey(clock.kind, clock.startSeq, percent)))
        .flatMap(({ clock, percent }) =>
          promise.policy.terms.escalations
            .filter((rule) => rule.clock === clock.kind && rule.percent === percent)
            .map((rule) => ({ ...rule, startSeq: clock.startSeq })),
        );
      for (const { clock, percent, startSeq, tells } of rules) {
        emit(ticketEscalated, id, { clock, percent, startSeq, tells });
      }
      await raiseAndGive(tx, emit, ticket, rules);
    }
  },
});
