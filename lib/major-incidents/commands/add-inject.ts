import { command } from "@/lib/kernel/command";
import { conflict, forbidden, Refused } from "@/lib/kernel/errors";
import { AddInjectCommand } from "../drill-contract";
import { canDirect, isScripted } from "../drill-steps";
import { lockMi } from "../steps";

const MOST = 100;

/** Writes into the script of a drill; its own job plays it at its minute, or at once where that is over. */
export const addInject = command({
  name: "major_incident.add_inject",
  input: AddInjectCommand,
  creates: true,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canDirect(actor, mi),
  async run({ tx, actor, input, subject: mi }) {
    if (actor.kind !== "person") throw forbidden();
    if (!isScripted(mi.seen)) throw new Refused("invalid-transition", "The drill is over.");
    const { minute, kind, body } = input;
    const count = await tx.miInject.count({ where: { majorIncidentId: mi.id } });
    if (count >= MOST) throw conflict(`A script has at most ${MOST} injects.`);
    return tx.miInject.create({
      data: { majorIncidentId: mi.id, minute, kind, body, createdById: actor.id },
      select: { id: true },
    });
  },
});
