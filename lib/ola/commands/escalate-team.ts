import { command } from "@/lib/kernel/command";
import { raiseAndGive } from "@/lib/sla/escalating";
import { ticketEscalated } from "@/lib/sla/events";
import { nowIn } from "@/lib/sla/reckon";
import { lockTicket } from "@/lib/tickets/steps";
import { EscalateOlaCommand } from "../contract";
import { lockTeamClocks, reckonOla, teamLevelsOf, teamReckoned } from "../reckon";
import { teamRulebookIn } from "../rulebook";
import { teamStoriesOf } from "../stories";

/**
 * Acts on every level of the clock of the ticket's team that is reached by now and was not before: once
 * each, whoever asks and however often. What is not reached yet gets its job again.
 */
export const escalateTeam = command({
  name: "ticket.escalate_team",
  input: EscalateOlaCommand,
  async load(tx, actor, { ticketId }) {
    await lockTeamClocks(tx, [ticketId]);
    return lockTicket(tx, actor, ticketId);
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: ticket, emit }) {
    const { id } = ticket;
    const book = await teamRulebookIn(tx);
    const story = (await teamStoriesOf(tx, [ticket])).get(id);
    const now = await nowIn(tx);
    const [newest] = (story ? teamReckoned(story, ticket.priority, book, now) : []).slice(-1);
    const reached = teamLevelsOf(newest ? [newest] : [])
      .filter(({ dueAt }) => dueAt <= now)
      // Of one command people hear the first event alone: that is the one that is worst.
      .sort((a, b) => b.dueAt - a.dueAt);
    const rules = [];
    for (const { clock, percent, dueAt } of reached) {
      const { startSeq } = clock;
      const made = await tx.olaEscalation.createMany({
        data: [{ ticketId: id, startSeq, percent, dueAt: new Date(dueAt) }],
        skipDuplicates: true,
      });
      const rule = newest?.promise.policy.terms.escalations.find((one) => one.percent === percent);
      if (made.count === 0 || !rule) continue;
      rules.push(rule);
      emit(ticketEscalated, id, { clock: "ola", percent, startSeq, tells: rule.tells });
    }
    await raiseAndGive(tx, emit, ticket, rules);
    await reckonOla(tx, [id]);
    return { id };
  },
});
