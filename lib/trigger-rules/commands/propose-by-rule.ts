import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { miProposed } from "@/lib/major-incidents/events";
import { startDecision } from "@/lib/major-incidents/proposing";
import { addMi, coveringMis, hangTickets, lockTicketsNamed } from "@/lib/major-incidents/steps";
import { ACTIVE_STATES, DECISION_MS, SEVERITIES } from "@/lib/major-incidents/words";
import { ProposeByRuleCommand } from "../contract";
import { impactOf, reasonOf } from "../sentences";
import { lockRule } from "../steps";

const LONGEST_TITLE = 200;
const severityOf = (word: string) => SEVERITIES.find((one) => one === word) ?? "SEV1";

/**
 * Proposes what a rule has found, once for each ticket whatever becomes of it: a ticket whose proposal was
 * rejected is proposed by this rule no more. What is covered by then is not proposed at all.
 */
export const proposeByRule = command({
  name: "trigger_rule.propose",
  input: ProposeByRuleCommand,
  creates: true,
  load: (tx, _actor, { ruleId }) => lockRule(tx, ruleId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, input, subject: rule, emit }) {
    const held = await lockTicketsNamed(tx, actor, input.ticketIds);
    const seen = await tx.triggerMatch.findMany({
      where: { ruleId: rule.id, ticketId: { in: held.map(({ id }) => id) } },
      select: { ticketId: true, majorIncidentId: true },
    });
    const fresh = held.filter(({ id }) => !seen.some(({ ticketId }) => ticketId === id));
    const [before] = seen;
    if (fresh.length === 0 && before) return { id: before.majorIncidentId };
    const [covering] = await coveringMis(tx, fresh, ["proposed", ...ACTIVE_STATES]);
    if (covering) {
      await keepMatches(covering.id);
      return { id: covering.id };
    }
    const tickets = await tx.ticket.findMany({
      where: { id: { in: fresh.map(({ id }) => id) } },
      select: { reference: true, subject: true, priority: true, service: true },
      orderBy: { createdAt: "asc" },
    });
    const [first] = tickets;
    const service = first?.service ?? null;
    // Another ticket of this service was quicker: this one is among what that one is suggested.
    const going = rule.kind === "priority" && service && (await goingOn(tx, service.id));
    if (going) return going;
    const now = new Date();
    const mi = await addMi(tx, {
      state: "proposed",
      severity: rule.severity,
      title: (first?.subject ?? rule.name).slice(0, LONGEST_TITLE),
      impactStatement: impactOf(tickets.length, service?.name ?? null),
      reason: reasonOf(rule, tickets, service?.name ?? null),
      // Whoever made the rule hears what became of it, and can make a better one.
      createdById: rule.createdById,
      decisionDueAt: new Date(now.getTime() + DECISION_MS),
    });
    if (service) {
      await tx.miService.create({ data: { majorIncidentId: mi.id, serviceId: service.id } });
    }
    emit(miProposed, mi.id, { severity: severityOf(rule.severity), tickets: tickets.length });
    await hangTickets(tx, actor, emit, { id: mi.id, drill: false }, fresh, "rule");
    await keepMatches(mi.id);
    await startDecision(tx, mi.id, now);
    return { id: mi.id };

    async function keepMatches(majorIncidentId: string) {
      await tx.triggerMatch.createMany({
        data: fresh.map(({ id }) => ({ ruleId: rule.id, ticketId: id, majorIncidentId })),
      });
    }
  },
});

/** The major incident or proposal of a service that is not over. */
const goingOn = (tx: Tx, serviceId: string) =>
  tx.majorIncident.findFirst({
    where: { endedAt: null, drill: false, services: { some: { serviceId } } },
    select: { id: true },
    orderBy: { createdAt: "desc" },
  });
