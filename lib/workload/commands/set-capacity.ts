import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { SetCapacityCommand } from "../contract";
import { capacitySet } from "../events";
import { canSetCapacity } from "../policy";

/** How much is enough for one person of a team. What they have by then stays theirs. */
export const setCapacity = command({
  name: "team.set_capacity",
  input: SetCapacityCommand,
  async load(tx, actor, { teamId, userId }) {
    if (!isAgent(actor)) return null;
    await tx.$queryRaw`select 1 from team where id = ${teamId}::uuid for update`;
    return tx.teamMember.findUnique({ where: { teamId_userId: { teamId, userId } } });
  },
  allow: (actor, { teamId }) => canSetCapacity(actor, teamId),
  async run({ tx, input: { capacity }, subject: { teamId, userId, capacity: from }, emit }) {
    if (capacity === from) return { id: teamId };
    await tx.teamMember.update({
      where: { teamId_userId: { teamId, userId } },
      data: { capacity },
      select: { userId: true },
    });
    emit(capacitySet, teamId, { userId, from, to: capacity });
    return { id: teamId };
  },
});
