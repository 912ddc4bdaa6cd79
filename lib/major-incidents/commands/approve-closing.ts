import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { miClosingApproved } from "../events";
import { isManager } from "../policy";
import { lockMi, writeMi } from "../steps";
import { ApproveClosingCommand } from "../update-contract";
import { canApproveClosing, canTell } from "../update-policy";

/** The second person has read the words with which everybody will hear that it is over. */
export const approveClosing = command({
  name: "major_incident.approve_closing",
  input: ApproveClosingCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) =>
    mi.closingApprovedAt === null
      ? canApproveClosing(actor, mi.seen, mi)
      : isManager(actor) || canTell(actor, mi.seen, ["public"]),
  versionOf: (mi) => mi.version,
  async run({ tx, actor, subject: mi, emit }) {
    if (mi.closingApprovedAt !== null) return { id: mi.id };
    if (actor.kind !== "person") throw conflict("Only a person reads.");
    await writeMi(tx, mi, { closingApprovedById: actor.id, closingApprovedAt: new Date() });
    emit(miClosingApproved, mi.id, {});
    return { id: mi.id };
  },
});
