import { command } from "@/lib/kernel/command";
import { invalid, Refused } from "@/lib/kernel/errors";
import { canSetPolicies } from "@/lib/sla/policy";
import { requireNamed } from "@/lib/sla/steps";
import { CreateOla } from "../contract";
import { olaCreated } from "../events";

/** It holds for what comes to the team from now on. */
export const createOla = command({
  name: "ola_policy.create",
  input: CreateOla,
  creates: true,
  load: async () => ({}),
  allow: canSetPolicies,
  async run({ tx, input: { teamId, ...terms }, emit }) {
    // Held, so that of two at once the second finds the first.
    const [team] = await tx.$queryRaw<{ name: string }[]>`
      select name from team where id = ${teamId}::uuid for no key update`;
    if (!team) throw invalid([{ path: "/teamId", message: "is not a team" }]);
    if ((await tx.olaPolicy.count({ where: { teamId, removedAt: null } })) > 0) {
      throw new Refused("already-exists", `${team.name} has promised something already.`);
    }
    await requireNamed(tx, terms);
    const policy = await tx.olaPolicy.create({ data: { teamId, terms }, select: { id: true } });
    emit(olaCreated, policy.id, {});
    return policy;
  },
});
