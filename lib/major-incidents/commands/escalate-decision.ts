import { command } from "@/lib/kernel/command";
import { miDecisionOverdue } from "../events";
import { EscalateDecisionCommand } from "../room-contract";
import { lockMi, writeMi } from "../steps";
import { DECISION_MS } from "../words";

/** Calls everybody who could decide, once, when a proposal has waited too long. */
export const escalateDecision = command({
  name: "major_incident.escalate_decision",
  input: EscalateDecisionCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: mi, emit }) {
    if (mi.state !== "proposed" || mi.decisionEscalated) return { id: mi.id };
    await writeMi(tx, mi, { decisionEscalated: true });
    emit(miDecisionOverdue, mi.id, { minutes: DECISION_MS / 60_000 });
    return { id: mi.id };
  },
});
