import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { miRoleReleased } from "../events";
import { canReleaseRole } from "../policy";
import { ReleaseRoleCommand } from "../room-contract";
import { lockMi, writeMi } from "../steps";

/** Frees somebody of a role; command is handed over instead, so that it never lies with nobody. */
export const releaseRole = command({
  name: "major_incident.release_role",
  input: ReleaseRoleCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi, { role, userId }) =>
    role === "commander" ? actor.kind === "person" : canReleaseRole(actor, mi.seen, role, userId),
  async run({ tx, input: { role, userId }, subject: mi, emit }) {
    if (role === "commander") throw conflict("Command is handed over, never laid down.");
    const ended = await tx.miRole.updateMany({
      where: { majorIncidentId: mi.id, role, userId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (ended.count === 0) return { id: mi.id };
    await writeMi(tx, mi, {});
    emit(miRoleReleased, mi.id, { role, userId });
    return { id: mi.id };
  },
});
