import { command } from "@/lib/kernel/command";
import { conflict, forbidden } from "@/lib/kernel/errors";
import { miMoved } from "../events";
import { endOffer } from "../handover";
import { canGiveRole, isManager } from "../policy";
import { GiveRoleCommand } from "../room-contract";
import { giveRole as give, lockMi, requireResponder, writeMi } from "../steps";

/**
 * Gives somebody a role. Command is only ever taken, by whoever then has it: the first time by
 * anybody, later by an incident manager where an offer has nobody to make it.
 */
export const giveRole = command({
  name: "major_incident.give_role",
  input: GiveRoleCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi, { role, userId }) =>
    role === "commander" ? actor.kind === "person" : canGiveRole(actor, mi.seen, role, userId),
  async run({ tx, actor, input: { role, userId }, subject: mi, emit }) {
    await requireResponder(tx, userId, "/userId");
    if (role === "commander") {
      const commander = mi.seen.roles.find((one) => one.role === "commander");
      if (commander?.userId === userId) return { id: mi.id };
      if (actor.kind !== "person" || actor.id !== userId) {
        throw conflict("Command is offered to somebody, and theirs once they accept it.");
      }
      if (mi.seen.state === "declared") {
        await writeMi(tx, mi, { state: "coordinating" });
        await give(tx, emit, mi, role, userId);
        emit(miMoved, mi.id, {
          event: "take_command",
          from: "declared",
          to: "coordinating",
          entryId: null,
        });
        return { id: mi.id };
      }
      if (!isManager(actor)) throw forbidden("Its commander can offer you command.");
      if (!canGiveRole(actor, mi.seen, role, userId)) {
        throw conflict("There is nothing to command any more.");
      }
      // It was for whoever commanded until now to offer.
      const [open] = mi.handovers;
      if (open) await endOffer(tx, emit, open, "withdrawn");
    }
    if (await give(tx, emit, mi, role, userId)) await writeMi(tx, mi, {});
    return { id: mi.id };
  },
});
