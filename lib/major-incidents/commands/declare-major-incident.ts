import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { DeclareMajorIncident } from "../contract";
import { hangBesides, knownOf, refuseCovered } from "../covering";
import { begin } from "../declared";
import { miDeclared, miProposed } from "../events";
import { canDeclare } from "../policy";
import { requireOpen, servicesAmong, startDecision } from "../proposing";
import { refuseFuture } from "../revision";
import { addMi, hangTickets, lockCovering, lockTicketsNamed, writeMi } from "../steps";
import { DECISION_MS } from "../words";

/**
 * Proposes or declares one. Where the tickets hang on an active one already that is the answer, and the
 * others among them hang on it too, however many ask at once; a proposal that waits for them is taken up.
 */
export const declareMajorIncident = command({
  name: "major_incident.declare",
  input: DeclareMajorIncident,
  creates: true,
  load: (tx, actor, { ticketIds }) => lockTicketsNamed(tx, actor, ticketIds ?? []),
  allow: (actor, _tickets, input) => canDeclare(actor, input),
  async run({ tx, actor, input, subject: tickets, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const drill = input.drill ?? false;
    const { active, waiting } = await lockCovering(tx, drill ? [] : tickets);
    const standing = active.length > 0 ? active : waiting ? [waiting] : [];
    if ((await knownOf(tx, actor, standing)).length < standing.length || active.length > 1) {
      await refuseCovered(tx, actor, standing);
    }
    const isProposal = input.intent === "propose";
    const [covering] = active;
    const there = covering ?? (isProposal ? waiting : null);
    if (there) {
      await hangBesides({ tx, actor, emit }, there, tickets);
      return { id: there.id };
    }
    if (isProposal) await requireOpen(tx, input, tickets);
    const serviceIds = await servicesAmong(tx, input.serviceIds ?? [], tickets);
    const now = new Date();
    const start = input.impactStartedAt;
    refuseFuture(input, now);
    const words = {
      severity: input.severity,
      title: input.title,
      impactStatement: input.impactStatement,
      // Who may know of a proposal is decided by whoever says so, and not by leaving it out.
      restricted: input.restricted ?? waiting?.restricted ?? false,
      drill,
      ...(input.reason === undefined ? {} : { reason: input.reason }),
      ...(start === undefined
        ? {}
        : {
            impactStartUnknown: start === "unknown",
            impactStartedAt: start === "unknown" ? null : new Date(start),
          }),
    };
    const state = isProposal
      ? { state: "proposed", decisionDueAt: new Date(now.getTime() + DECISION_MS) }
      : { state: "declared", declaredAt: now, decisionDueAt: null };

    const mi = waiting ?? (await addMi(tx, { ...words, ...state, createdById: actor.id }));
    if (waiting) await writeMi(tx, waiting, { ...words, ...state });
    if (serviceIds.length > 0) {
      await tx.miService.createMany({
        data: serviceIds.map((serviceId) => ({ majorIncidentId: mi.id, serviceId })),
        skipDuplicates: true,
      });
    }
    const { severity } = input;
    const told = { severity, tickets: tickets.length };
    if (isProposal) await startDecision(tx, mi.id, now);
    if (isProposal) emit(miProposed, mi.id, told);
    else emit(miDeclared, mi.id, { ...told, from: waiting ? "proposed" : null });
    await hangTickets(tx, actor, emit, { id: mi.id, drill }, tickets);
    if (!isProposal) {
      await begin(tx, emit, { id: mi.id, ...words }, now);
    }
    return { id: mi.id };
  },
});
