import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { MoveMajorIncidentCommand } from "../contract";
import { chooseMiMove } from "../move";
import { performMiMove } from "../perform-move";
import { lockMi } from "../steps";

/** Every move of its lifecycle: which there are, who makes them, and what each needs, says the table. */
export const moveMajorIncident = command({
  name: "major_incident.move",
  input: MoveMajorIncidentCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor) => actor.kind === "person" && isAgent(actor),
  versionOf: (mi) => mi.version,
  async run({ tx, actor, input, subject: mi, emit }) {
    const move = chooseMiMove(actor, mi.seen, input);
    if (move === null) return { id: mi.id };
    return performMiMove({ tx, actor, emit }, mi, move, input);
  },
});
