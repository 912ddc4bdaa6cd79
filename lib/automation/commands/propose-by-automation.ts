import { command } from "@/lib/kernel/command";
import { miProposed } from "@/lib/major-incidents/events";
import { startDecision } from "@/lib/major-incidents/proposing";
import { addMi, coveringMis, hangTickets, lockTicketsNamed } from "@/lib/major-incidents/steps";
import { ACTIVE_STATES, DECISION_MS } from "@/lib/major-incidents/words";
import { impactOf } from "@/lib/trigger-rules/sentences";
import { ProposeCommand } from "../contract";
import { lockAutomation } from "../steps";

/** Proposes a major incident on account of a ticket, unless one covers it already. */
export const proposeByAutomation = command({
  name: "automation.propose_major_incident",
  input: ProposeCommand,
  load: (tx, _actor, { ruleId }) => lockAutomation(tx, ruleId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, input, subject: rule, emit }) {
    const held = await lockTicketsNamed(tx, actor, [input.ticketId]);
    const [covering] = await coveringMis(tx, held, ["proposed", ...ACTIVE_STATES]);
    if (covering || held.length === 0) return { id: covering?.id ?? rule.id };
    const { subject, service } = await tx.ticket.findUniqueOrThrow({
      where: { id: input.ticketId },
      select: { subject: true, service: true },
    });
    const now = new Date();
    const mi = await addMi(tx, {
      ...{ state: "proposed", severity: input.severity, title: subject },
      impactStatement: impactOf(1, service?.name ?? null),
      reason: rule.name,
      createdById: rule.createdById,
      decisionDueAt: new Date(now.getTime() + DECISION_MS),
    });
    if (service) {
      await tx.miService.create({ data: { majorIncidentId: mi.id, serviceId: service.id } });
    }
    emit(miProposed, mi.id, { severity: input.severity, tickets: 1 });
    await hangTickets(tx, actor, emit, { id: mi.id, drill: false }, held, "rule");
    await startDecision(tx, mi.id, now);
    return { id: mi.id };
  },
});
