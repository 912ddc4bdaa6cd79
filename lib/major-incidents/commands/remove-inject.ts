import { command } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { InjectCommand } from "../drill-contract";
import { canDirect, lockInject } from "../drill-steps";

/** Takes it out of the script; what was played stays. */
export const removeInject = command({
  name: "major_incident.remove_inject",
  input: InjectCommand,
  load: (tx, actor, { injectId }) => lockInject(tx, actor, injectId),
  allow: (actor, { mi }) => canDirect(actor, mi),
  async run({ tx, subject: { inject } }) {
    if (inject.playedAt !== null) {
      throw new Refused("invalid-transition", "It was played already.");
    }
    await tx.miInject.delete({ where: { id: inject.id } });
    return { id: inject.id };
  },
});
