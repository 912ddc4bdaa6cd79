import { command } from "@/lib/kernel/command";
import { canSetPolicies } from "@/lib/sla/policy";
import { RemoveOlaCommand } from "../contract";
import { olaRemoved } from "../events";
import { lockOla } from "../steps";

/** The team promises nothing any more. */
export const removeOla = command({
  name: "ola_policy.remove",
  input: RemoveOlaCommand,
  load: (tx, _actor, { olaId }) => lockOla(tx, olaId),
  allow: canSetPolicies,
  async run({ tx, subject: { id }, emit }) {
    const data = { removedAt: new Date() };
    await tx.olaPolicy.update({ where: { id }, data, select: { id: true } });
    emit(olaRemoved, id, {});
    return { id };
  },
});
